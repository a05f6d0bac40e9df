package trygg.housing.eviction.web;

import java.net.URI;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
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
import trygg.housing.eviction.EvictionService;
import trygg.housing.eviction.EvictionThreat.State;
import trygg.housing.eviction.OpenThreat.Opening;
import trygg.housing.eviction.Telling;
import trygg.housing.eviction.Telling.Fault;
import trygg.housing.eviction.web.EvictionViews.Children;
import trygg.housing.eviction.web.EvictionViews.Line;
import trygg.housing.eviction.web.EvictionViews.Lines;
import trygg.housing.eviction.web.EvictionViews.Threat;
import trygg.platform.act.Repeatable;
import trygg.platform.api.Codes;
import trygg.platform.api.Problem;
import trygg.platform.municipality.Municipalities;
import trygg.platform.secrecy.Callers;

/** Homes that may be lost, for machines. */
@Path("/api/v1")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class EvictionResource {

    private static final String PURPOSE = "X-Purpose";
    private static final String NO_PURPOSE = "integration";

    private final EvictionService evictions;
    private final Municipalities municipalities;
    private final Callers callers;

    EvictionResource(EvictionService evictions, Municipalities municipalities, Callers callers) {
        this.evictions = evictions;
        this.municipalities = municipalities;
        this.callers = callers;
    }

    @POST
    @Path("eviction-threats")
    @PermissionsAllowed("housing.write")
    @Operation(operationId = "openEvictionThreat", summary = "Opens a threat to a home; what more is told of it are its facts")
    public Response open(@HeaderParam("Idempotency-Key") @Nullable String key,
            @NotNull @Valid EvictionRequests.Opened request) {
        var caller = callers.current();
        requireServed(request.municipality());
        var id = Repeatable.id(request.id(), key, caller, "eviction-threats");
        return switch (evictions.open(caller, request.command(id, caller.id()))) {
            case Opening.Opened(var threat) -> Response.created(URI.create("api/v1/eviction-threats/" + threat.id()))
                    .entity(Line.of(threat)).build();
            case Opening.Repeated(var threat) -> Response.ok(Line.of(threat)).build();
            case Opening.AlreadyOpen(var open) -> Problem.conflict("threat-already-open",
                    "This household has an open threat, which takes what more is told", Map.of("id", open)).asResponse();
            case Opening.OtherContent(var other) -> Repeatable.otherContent(other).asResponse();
            case Opening.InFuture _ -> Problem.invalid("act-in-future", "It cannot have been told yet", "/openedAt",
                    "lies in the future").asResponse();
        };
    }

    @POST
    @Path("eviction-threats/{id}/facts")
    @PermissionsAllowed("housing.write")
    @Operation(operationId = "tellEvictionFact", summary = "Tells what threatens the home or what was done; each fact starts or keeps its clocks")
    public Response tell(@PathParam("id") UUID id, @HeaderParam("Idempotency-Key") @Nullable String key,
            @NotNull @Valid EvictionRequests.Told request) {
        var caller = callers.current();
        var factId = Repeatable.id(request.id(), key, caller, "eviction-threats/" + id + "/facts");
        var answer = evictions.tell(caller, request.command(factId, id, caller));
        var file = answer.after();
        return switch (answer.telling()) {
            case Telling.Told _ when file != null -> Response.status(Response.Status.CREATED).entity(Threat.of(file)).build();
            case Telling.Repeated _ when file != null -> Response.ok(Threat.of(file)).build();
            case Telling.OtherContent _ -> Repeatable.otherContent(factId).asResponse();
            case Telling.Over _ -> Problem.conflict("threat-over",
                    "It was averted or executed; open a new threat for what is told now", Map.of("id", id)).asResponse();
            case Telling.NeedsManager _ -> Problem.forbidden("needs-manager",
                    "Only a manager, in their own name, lets an eviction day stand", Map.of()).asResponse();
            case Telling.Unfit(var faults) -> refusal(faults).asResponse();
            default -> throw unknown();
        };
    }

    @GET
    @Path("eviction-threats")
    @PermissionsAllowed("housing.read")
    @Operation(operationId = "listEvictionThreats", summary = "Threats of one state, the nearest eviction day first; at most 200")
    public Lines list(@QueryParam("municipality") @NotNull String municipality,
            @QueryParam("state") @DefaultValue("open") @Pattern(regexp = "open|averted|executed") String state,
            @HeaderParam(PURPOSE) @DefaultValue(NO_PURPOSE) @NotBlank @Size(max = 200) String purpose) {
        return new Lines(evictions.list(callers.current(), municipality, Codes.read(State.class, state).orElseThrow(),
                purpose).stream().map(Line::of).toList());
    }

    @GET
    @Path("eviction-threats/{id}")
    @PermissionsAllowed("housing.read")
    @Operation(operationId = "getEvictionThreat", summary = "One threat with its facts and clocks; the read is logged")
    public Threat show(@PathParam("id") UUID id,
            @HeaderParam(PURPOSE) @DefaultValue(NO_PURPOSE) @NotBlank @Size(max = 200) String purpose) {
        return evictions.show(callers.current(), id, purpose).map(Threat::of).orElseThrow(EvictionResource::unknown);
    }

    @GET
    @Path("children-at-risk")
    @PermissionsAllowed("housing.children")
    @Operation(operationId = "listChildrenAtRisk", summary = "Children whose home may be lost or who sleep in places for the night")
    public Children children(@QueryParam("municipality") @NotNull String municipality,
            @HeaderParam(PURPOSE) @DefaultValue(NO_PURPOSE) @NotBlank @Size(max = 200) String purpose) {
        var risk = evictions.childrenAtRisk(callers.current(), municipality, purpose);
        return Children.of(risk, municipalities.require(municipality).timeZone());
    }

    private void requireServed(String municipality) {
        if (municipalities.find(municipality).isEmpty()) {
            throw Problem.invalid("unknown-municipality", "This installation does not serve that municipality",
                    "/municipality", "is not served here").asException();
        }
    }

    /** One thing to mend at a time. */
    private static Problem refusal(Set<Fault> faults) {
        return switch (faults.stream().sorted().findFirst().orElseThrow()) {
            case DAY_MISSING -> Problem.invalid("eviction-day-required", "An eviction is set for a day", "/on", "is the day");
            case NO_EVICTION_DAY -> Problem.invalid("no-eviction-day", "No eviction day was told for this home", "/kind",
                    "needs an eviction day");
            case NAME_MISSING -> Problem.invalid("name-required", "Somebody at the municipality stands for it by name",
                    "/named", "names them");
            case REASON_MISSING -> Problem.invalid("reason-required", "No eviction day passes without a written reason",
                    "/says", "is the reason");
            case WAY_MISSING -> Problem.invalid("way-required", "Say how the eviction was averted", "/way", "is the way");
            case NOT_HERE -> Problem.invalid("arrears-through-notices", "Arrears are told through arrears-notices", "/kind",
                    "is told elsewhere");
            case IN_FUTURE -> Problem.invalid("act-in-future", "It cannot have happened yet", "/at", "lies in the future");
        };
    }

    private static RuntimeException unknown() {
        return Problem.notFound("unknown-eviction-threat", "There is nothing with this id here").asException();
    }
}
