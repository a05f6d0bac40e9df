package trygg.housing.daycentre.web;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
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
import trygg.housing.daycentre.CentreAct;
import trygg.housing.daycentre.DayCentreService;
import trygg.housing.daycentre.Span;
import trygg.housing.daycentre.web.DayCentreView.Closed;
import trygg.housing.daycentre.web.DayCentreView.Kept;
import trygg.housing.daycentre.web.DayCentreView.Promised;
import trygg.platform.act.Repeatable;
import trygg.platform.api.Problem;
import trygg.platform.secrecy.Callers;

/** Day centres, for machines. A centre is entered as a home of the kind {@code day-centre}. */
@Path("/api/v1/day-centres")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class DayCentreResource {

    private final DayCentreService centres;
    private final Callers callers;
    private final Clock clock;

    DayCentreResource(DayCentreService centres, Callers callers, Clock clock) {
        this.centres = centres;
        this.callers = callers;
        this.clock = clock;
    }

    public record Centres(List<DayCentreView> items) {
    }

    @GET
    @PermissionsAllowed("housing.read")
    @Operation(operationId = "listDayCentres", summary = "The day centres of a municipality with hours, closures and uptime")
    public Centres list(@QueryParam("municipality") @NotBlank String municipality) {
        return new Centres(centres.list(callers.current(), municipality).stream()
                .map(centre -> DayCentreView.of(centre, clock.instant())).toList());
    }

    @GET
    @Path("{id}")
    @PermissionsAllowed("housing.read")
    @Operation(operationId = "getDayCentre", summary = "One day centre")
    public DayCentreView show(@PathParam("id") UUID id) {
        return centres.show(callers.current(), id).map(centre -> DayCentreView.of(centre, clock.instant()))
                .orElseThrow(() -> unknown().asException());
    }

    @GET
    @Path("{id}/uptime")
    @PermissionsAllowed("housing.read")
    @Operation(operationId = "dayCentreUptime", summary = "Promised and kept minutes of any span of the last thirteen months, up to now")
    public Kept uptime(@PathParam("id") UUID id, @QueryParam("from") @NotNull Instant from,
            @QueryParam("until") @NotNull Instant until) {
        if (!from.isBefore(until)) {
            throw Problem.invalid("wrong-time", "The span ends after it begins", "/until", "is not after from").asException();
        }
        var now = clock.instant();
        // Older closures are not read, and without them the figure would be too good.
        if (from.isBefore(now.minus(Duration.ofDays(365)))) {
            throw Problem.invalid("too-long-ago", "Spans begin within the last 365 days", "/from", "is too long ago")
                    .asException();
        }
        return centres.show(callers.current(), id).map(centre -> Kept.of(centre.uptime(new Span(from, until), now)))
                .orElseThrow(() -> unknown().asException());
    }

    @POST
    @Path("{id}/hours")
    @PermissionsAllowed("housing.write")
    @Operation(operationId = "promiseDayCentreHours", summary = "Promises hours of weekdays from a coming day on")
    public Response hours(@PathParam("id") UUID centre, @HeaderParam("Idempotency-Key") @Nullable String key,
            @NotNull @Valid DayCentreRequests.NewWeek request) {
        var caller = callers.current();
        var id = Repeatable.id(request.id(), key, caller, "day-centre-hours");
        return answer(centres.promise(caller, request.promise(id, centre)), centre, Promised::of);
    }

    @POST
    @Path("{id}/exceptions")
    @PermissionsAllowed("housing.write")
    @Operation(operationId = "promiseDayCentreDay", summary = "Promises other hours, or none, of one coming day")
    public Response exception(@PathParam("id") UUID centre, @HeaderParam("Idempotency-Key") @Nullable String key,
            @NotNull @Valid DayCentreRequests.NewException request) {
        var caller = callers.current();
        var id = Repeatable.id(request.id(), key, caller, "day-centre-exceptions");
        return answer(centres.promise(caller, request.promise(id, centre)), centre, Promised::of);
    }

    @POST
    @Path("{id}/closures")
    @PermissionsAllowed("housing.write")
    @Operation(operationId = "closeDayCentre", summary = "Closes a day centre and says where people go meanwhile")
    public Response close(@PathParam("id") UUID centre, @HeaderParam("Idempotency-Key") @Nullable String key,
            @NotNull @Valid DayCentreRequests.NewClosure request) {
        var caller = callers.current();
        var id = Repeatable.id(request.id(), key, caller, "day-centre-closures");
        return answer(centres.close(caller, request.command(id, centre)), centre, Closed::of);
    }

    @POST
    @Path("{id}/closures/{closure}/end")
    @PermissionsAllowed("housing.write")
    @Operation(operationId = "reopenDayCentre", summary = "Opens it again now, or takes a coming closure back")
    public Response reopen(@PathParam("id") UUID centre, @PathParam("closure") UUID closure) {
        return centres.reopen(callers.current(), centre, closure) ? Response.noContent().build()
                : Problem.notFound("unknown-closure", "There is no closure with this id that is not over").asResponse();
    }

    private static <T> Response answer(CentreAct<T> act, UUID centre, Function<T, ?> view) {
        return switch (act) {
            case CentreAct.Done(var entry) ->
                Response.created(URI.create("api/v1/day-centres/" + centre)).entity(view.apply(entry)).build();
            case CentreAct.Repeated(var entry) -> Response.ok(view.apply(entry)).build();
            case CentreAct.OtherContent<?>(var id) -> Repeatable.otherContent(id).asResponse();
            case CentreAct.Unknown<?> _ -> unknown().asResponse();
            case CentreAct.ClosedAlready<?> _ ->
                Problem.of(409, "closed-already", "It is closed for a part of that time already").asResponse();
            case CentreAct.Unfit<?>(var fault) -> switch (fault) {
                case REPLACEMENT_MISSING -> Problem.invalid("replacement-required",
                        "A closure says where people go meanwhile", "/replacement", "is missing").asResponse();
                case ENDS_BEFORE_IT_BEGINS -> Problem.invalid("wrong-time", "It ends after it begins", "/until",
                        "is not after from").asResponse();
                case HOURS_IMPOSSIBLE -> Problem.invalid("hours-impossible",
                        "It closes after it opens, and staff are there within that time", "/hours", "is not possible")
                        .asResponse();
                case PROMISED_ALREADY -> Problem.invalid("promised-already",
                        "Hours change from tomorrow at the earliest; what was promised stays promised", "/validFrom",
                        "is too early").asResponse();
            };
        };
    }

    private static Problem unknown() {
        return Problem.notFound("unknown-day-centre", "There is no day centre with this id here");
    }
}
