package trygg.housing.tenancy.web;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

import io.quarkus.security.PermissionsAllowed;
import trygg.housing.tenancy.Letting;
import trygg.housing.tenancy.Letting.Fault;
import trygg.housing.tenancy.TenancyService;
import trygg.housing.tenancy.web.TenancyView.ListView;
import trygg.housing.tenancy.web.TenancyView.StepView;
import trygg.platform.act.Repeatable;
import trygg.platform.api.Problem;
import trygg.platform.municipality.Municipalities;
import trygg.platform.secrecy.Callers;

/** Tenancies and the support beside them, for machines. */
@Path("/api/v1/tenancies")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class TenancyResource {

    private final TenancyService tenancies;
    private final Municipalities municipalities;
    private final Callers callers;

    TenancyResource(TenancyService tenancies, Municipalities municipalities, Callers callers) {
        this.tenancies = tenancies;
        this.municipalities = municipalities;
        this.callers = callers;
    }

    @POST
    @PermissionsAllowed("housing.write")
    @Operation(operationId = "startTenancy", summary = "Gives the keys; there is no field for a condition")
    public Response start(@HeaderParam("Idempotency-Key") @Nullable String key,
            @NotNull @Valid TenancyRequests.Started request) {
        if (municipalities.find(request.municipality()).isEmpty()) {
            return Problem.invalid("unknown-municipality", "This installation does not serve that municipality",
                    "/municipality", "is not served here").asResponse();
        }
        var caller = callers.current();
        var id = Repeatable.id(request.id(), key, caller, "tenancies");
        return answer(tenancies.start(caller, request.command(id, caller.id())), Response.Status.CREATED);
    }

    @POST
    @Path("{id}/first-hand")
    @PermissionsAllowed("housing.write")
    @Operation(operationId = "giveFirstHandContract", summary = "The contract is the household's own from this day")
    public Response firstHand(@PathParam("id") UUID id, @NotNull @Valid TenancyRequests.FirstHand request) {
        return answer(tenancies.firstHand(callers.current(), id, request.on()), Response.Status.OK);
    }

    @POST
    @Path("{id}/end")
    @PermissionsAllowed("housing.write")
    @Operation(operationId = "endTenancy", summary = "Ends a tenancy; who lost their home waits for another at once")
    public Response end(@PathParam("id") UUID id, @NotNull @Valid TenancyRequests.Ended request) {
        return answer(tenancies.end(callers.current(), id, request.on(), request.why()), Response.Status.OK);
    }

    @POST
    @Path("{id}/support")
    @PermissionsAllowed("housing.write")
    @Operation(operationId = "recordSupport", summary = "A step of support; the tenancy is not touched by it")
    public Response support(@PathParam("id") UUID id, @HeaderParam("Idempotency-Key") @Nullable String key,
            @NotNull @Valid TenancyRequests.Supported request) {
        var caller = callers.current();
        var stepId = Repeatable.id(request.id(), key, caller, "tenancies/" + id + "/support");
        var supported = tenancies.support(caller, request.step(stepId, id, caller.id()));
        if (supported.refusal() != null) {
            return answer(supported.refusal(), Response.Status.OK);
        }
        return Response.status(supported.repeated() ? Response.Status.OK : Response.Status.CREATED)
                .entity(StepView.of(Objects.requireNonNull(supported.step()))).build();
    }

    @GET
    @PermissionsAllowed("housing.read")
    @Operation(operationId = "listTenancies", summary = "Those that run, deviations first; the read is logged")
    public ListView list(@QueryParam("municipality") @NotNull String municipality,
            @QueryParam("after") @DefaultValue("0") @Min(0) int after,
            @QueryParam("limit") @DefaultValue("500") @Min(1) @Max(1000) int limit,
            @HeaderParam("X-Purpose") @DefaultValue("integration") @NotBlank @Size(max = 200) String purpose) {
        var listed = tenancies.list(callers.current(), municipality, after, limit, purpose);
        var last = after + listed.tenancies().size();
        return new ListView(listed.running(), listed.deviating(),
                listed.tenancies().stream().map(one -> TenancyView.of(one, List.of())).toList(),
                last < listed.running() ? last : null);
    }

    @GET
    @Path("{id}")
    @PermissionsAllowed("housing.read")
    @Operation(operationId = "getTenancy", summary = "One tenancy with its support; the read is logged")
    public TenancyView show(@PathParam("id") UUID id,
            @HeaderParam("X-Purpose") @DefaultValue("integration") @NotBlank @Size(max = 200) String purpose) {
        return tenancies.show(callers.current(), id, purpose)
                .map(shown -> TenancyView.of(shown.tenancy(), shown.support()))
                .orElseThrow(() -> unknown().asException());
    }

    private static Response answer(Letting letting, Response.Status done) {
        return switch (letting) {
            case Letting.Done(var one) -> Response.status(done).entity(TenancyView.of(one, List.of())).build();
            case Letting.Repeated(var one) -> Response.ok(TenancyView.of(one, List.of())).build();
            case Letting.OtherContent(var id) -> Repeatable.otherContent(id).asResponse();
            case Letting.HomeTaken(var home) -> Problem.conflict("home-taken",
                    "The home is not to be let, or somebody else's for a part of the time", Map.of("homeId", home))
                    .asResponse();
            case Letting.DoneBefore(var one) -> Problem.conflict("done-before", "This was done before, otherwise",
                    Map.of("id", one.id())).asResponse();
            case Letting.Unfit(var fault) -> refusal(fault).asResponse();
            case Letting.Unknown _ -> unknown().asResponse();
        };
    }

    private static Problem refusal(Fault fault) {
        return switch (fault) {
            case IN_FUTURE -> Problem.invalid("act-in-future", "It cannot have happened yet", "/on", "lies in the future");
            case BEFORE_START -> Problem.invalid("before-start", "The tenancy began later", "/on", "lies before the keys");
            case DEVIATION_WITHOUT_END -> Problem.invalid("deviation-without-end",
                    "A contract that is not the household's own names the day by which it is", "/firstHandBy",
                    "is a day after the keys");
            case NO_DEVIATION -> Problem.invalid("no-deviation", "The contract is the household's own", "/firstHandBy",
                    "is left out of a first-hand contract");
            case OUT_OF_ORDER -> Problem.invalid("support-out-of-order", "The step does not follow from the last one",
                    "/step", "follows the last step, on its day or later");
        };
    }

    private static Problem unknown() {
        return Problem.notFound("unknown-tenancy", "There is nothing with this id here");
    }
}
