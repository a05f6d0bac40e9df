package trygg.housing.socialplan.web;

import java.net.URI;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
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
import trygg.housing.socialplan.PlanMeasure;
import trygg.housing.socialplan.PlanService;
import trygg.housing.socialplan.Planning;
import trygg.platform.act.Repeatable;
import trygg.platform.api.Problem;
import trygg.platform.municipality.Municipalities;
import trygg.platform.secrecy.Callers;

/** The housing-social plan and how it is kept, for machines (C061). */
@Path("/api/v1/plan")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class PlanResource {

    static final int MOST = 500;

    private final PlanService plan;
    private final Municipalities municipalities;
    private final Callers callers;
    private final Clock clock;

    PlanResource(PlanService plan, Municipalities municipalities, Callers callers, Clock clock) {
        this.plan = plan;
        this.municipalities = municipalities;
        this.callers = callers;
        this.clock = clock;
    }

    public record NewMeasure(@Nullable UUID id, @NotNull String municipality, @NotBlank @Size(max = 300) String title,
            @NotBlank @Size(max = 100) String owner, @NotNull LocalDate dueOn, @NotBlank @Size(max = 200) String decision) {
    }

    public record MeasureDone(@NotNull LocalDate on, @NotBlank @Size(max = 1000) String note) {
    }

    /** @param late undone after its day, or done after it */
    public record MeasureView(UUID id, String title, String owner, LocalDate dueOn, String decision, @Nullable LocalDate doneOn,
            @Nullable String doneNote, boolean late) {

        static MeasureView of(PlanMeasure one, LocalDate today) {
            var done = one.done();
            return new MeasureView(one.id(), one.title(), one.owner(), one.dueOn(), one.decision(),
                    done == null ? null : done.on(), done == null ? null : done.note(), one.late(today));
        }
    }

    /** @param late of those that are open @param doneLate of those that are done */
    public record PlanView(String municipality, long open, long late, long done, long doneLate, List<MeasureView> measures) {

        static PlanView of(String municipality, List<MeasureView> all) {
            return new PlanView(municipality, all.stream().filter(one -> one.doneOn() == null).count(),
                    all.stream().filter(one -> one.doneOn() == null && one.late()).count(),
                    all.stream().filter(one -> one.doneOn() != null).count(),
                    all.stream().filter(one -> one.doneOn() != null && one.late()).count(), all);
        }
    }

    @GET
    @PermissionsAllowed("housing.read")
    @Operation(operationId = "planStatus", summary = "The measures of the housing-social plan and how they are kept")
    public PlanView status(@QueryParam("municipality") @NotNull String municipality) {
        var all = plan.list(callers.current(), municipality, MOST);
        var today = today(municipality);
        return PlanView.of(municipality, all.stream().map(one -> MeasureView.of(one.measure(), today)).toList());
    }

    @POST
    @PermissionsAllowed("housing.write")
    @Operation(operationId = "addPlanMeasure", summary = "A measure with its owner and its day; both stand for ever")
    public Response add(@HeaderParam("Idempotency-Key") @Nullable String key, @NotNull @Valid NewMeasure request) {
        var caller = callers.current();
        var id = Repeatable.id(request.id(), key, caller, "plan");
        return answer(plan.add(caller, new PlanMeasure(id, request.municipality(), request.title(), request.owner(),
                request.dueOn(), request.decision(), caller.id(), null)), "/dueOn");
    }

    @POST
    @Path("{id}/done")
    @PermissionsAllowed("housing.write")
    @Operation(operationId = "planMeasureDone", summary = "A measure is done; one that is late stays a breach on the ledger")
    public Response done(@PathParam("id") UUID id, @NotNull @Valid MeasureDone request) {
        return answer(plan.done(callers.current(), id, request.on(), request.note()), "/on");
    }

    private Response answer(Planning planning, String dayPointer) {
        return switch (planning) {
            case Planning.Noted(var one) -> Response.created(URI.create("api/v1/plan")).entity(view(one)).build();
            case Planning.Repeated(var one) -> Response.ok(view(one)).build();
            case Planning.OtherContent(var used) -> Repeatable.otherContent(used).asResponse();
            case Planning.DoneBefore(var one) -> Problem.conflict("measure-done-before", "The measure is done already",
                    Map.of("id", one.id())).asResponse();
            case Planning.Untimely _ -> Problem.invalid("untimely", "It cannot be on that day", dayPointer,
                    "lies on the wrong side of today").asResponse();
            case Planning.Unknown _ -> Problem.notFound("unknown-measure", "There is nothing with this id here").asResponse();
        };
    }

    private MeasureView view(PlanMeasure one) {
        return MeasureView.of(one, today(one.municipality()));
    }

    private LocalDate today(String municipality) {
        return LocalDate.ofInstant(clock.instant(), municipalities.require(municipality).timeZone());
    }
}
