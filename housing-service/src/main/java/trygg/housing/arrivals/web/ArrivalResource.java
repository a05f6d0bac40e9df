package trygg.housing.arrivals.web;

import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.validation.Valid;
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
import trygg.housing.arrivals.Agreeing;
import trygg.housing.arrivals.ArrivalFact.Step;
import trygg.housing.arrivals.ArrivalService;
import trygg.housing.arrivals.Asked;
import trygg.housing.arrivals.Telling;
import trygg.housing.arrivals.Telling.Fault;
import trygg.housing.home.HomeImport;
import trygg.platform.act.Repeatable;
import trygg.platform.api.Codes;
import trygg.platform.api.Cursor;
import trygg.platform.api.Problem;
import trygg.platform.municipality.Municipalities;
import trygg.platform.secrecy.Callers;

/** Newcomers who are to arrive, for machines such as those of the authorities that settle people (C015). */
@Path("/api/v1/arrivals")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class ArrivalResource {

    private static final String PURPOSE = "X-Purpose";
    private static final String NO_PURPOSE = "integration";

    private final ArrivalService arrivals;
    private final Municipalities municipalities;
    private final Callers callers;

    ArrivalResource(ArrivalService arrivals, Municipalities municipalities, Callers callers) {
        this.arrivals = arrivals;
        this.municipalities = municipalities;
        this.callers = callers;
    }

    /** @param awaited in all, and how many of them have no home to come to */
    public record ArrivalList(List<ArrivalView> items, long awaited, long withoutHome, @Nullable String next) {
    }

    /** What an agreement answers with; the arrival itself is asked for by its id. */
    public record Entered(UUID id) {
    }

    @POST
    @PermissionsAllowed("housing.write")
    @Operation(operationId = "agreeArrival", summary = "An agreement about a household that is to arrive; its clock starts")
    public Response agree(@HeaderParam("Idempotency-Key") @Nullable String key,
            @NotNull @Valid ArrivalRequests.New request) {
        served(request.municipality());
        var caller = callers.current();
        var id = Repeatable.id(request.id(), key, caller, "arrivals");
        return switch (arrivals.agree(caller, request.agreement(id), request.protectedPerson())) {
            case Agreeing.Agreed _ -> Response.created(URI.create("api/v1/arrivals/" + id)).entity(new Entered(id)).build();
            case Agreeing.Repeated _ -> Response.ok(new Entered(id)).build();
            case Agreeing.OtherContent(var used) -> Repeatable.otherContent(used).asResponse();
            case Agreeing.Known(var known) -> Problem.conflict("arrival-known",
                    "This agreement stands here under another id", Map.of("arrivalId", known)).asResponse();
            case Agreeing.Unfit(var fault) ->
                refusal(fault, fault == Fault.NOT_BORN ? "/births" : "/arrivesOn").asResponse();
        };
    }

    @POST
    @Path("import")
    @Consumes("text/csv")
    @PermissionsAllowed("housing.write")
    @Operation(operationId = "importArrivals", summary = "Takes in a sheet of agreements (CSV, UTF-8), all of it or nothing")
    public Response take(@QueryParam("municipality") @NotBlank String municipality, byte[] sheet) {
        served(municipality);
        var text = HomeImport.text(sheet);
        if (text.isEmpty()) {
            return Problem.of(422, "not-utf-8", "The sheet is not written in UTF-8").asResponse();
        }
        var taken = arrivals.take(callers.current(), municipality, text.get());
        return taken.wrong().isEmpty() ? Response.ok(taken).build()
                : new Problem(422, "sheet-not-taken", "Nothing was taken in; these cells have to be mended first",
                        Map.of("wrong", taken.wrong())).asResponse();
    }

    @GET
    @PermissionsAllowed("housing.read")
    @Operation(operationId = "listArrivals", summary = "Arrivals in pages by the day they come; the read is logged")
    public ArrivalList list(@QueryParam("municipality") @NotBlank String municipality,
            @QueryParam("of") @DefaultValue("awaited") String of, @QueryParam("after") @Nullable String after,
            @QueryParam("limit") @Nullable Integer limit,
            @HeaderParam(PURPOSE) @DefaultValue(NO_PURPOSE) @NotBlank @Size(max = 200) String purpose) {
        var asked = Codes.read(Asked.class, of).orElseThrow(() -> ArrivalRequests.unknown("/of"));
        var listed = arrivals.list(callers.current(), municipality, asked, Cursor.parse(after), Cursor.limit(limit), purpose);
        return new ArrivalList(listed.page().items().stream().map(ArrivalView::line).toList(), listed.awaited(),
                listed.withoutHome(), listed.page().next());
    }

    @GET
    @Path("{id}")
    @PermissionsAllowed("housing.read")
    @Operation(operationId = "getArrival", summary = "One arrival with all that was told and its clocks; the read is logged")
    public ArrivalView show(@PathParam("id") UUID id,
            @HeaderParam(PURPOSE) @DefaultValue(NO_PURPOSE) @NotBlank @Size(max = 200) String purpose) {
        return arrivals.show(callers.current(), id, purpose).map(ArrivalView::whole)
                .orElseThrow(() -> unknown().asException());
    }

    @POST
    @Path("{id}/starts")
    @PermissionsAllowed("housing.write")
    @Operation(operationId = "setArrivalStart", summary = "The day home, benefit, school or language course starts; without a day it falls away")
    public Response start(@PathParam("id") UUID id, @HeaderParam("Idempotency-Key") @Nullable String key,
            @NotNull @Valid ArrivalRequests.Start request) {
        return tell(id, request.id(), key, "starts", request.step(), "/on");
    }

    @POST
    @Path("{id}/moves")
    @PermissionsAllowed("housing.write")
    @Operation(operationId = "moveArrival", summary = "They come on another day; the clock runs to that")
    public Response move(@PathParam("id") UUID id, @HeaderParam("Idempotency-Key") @Nullable String key,
            @NotNull @Valid ArrivalRequests.Day request) {
        return tell(id, request.id(), key, "moves", new Step.Moved(request.on()), "/on");
    }

    @POST
    @Path("{id}/cancellation")
    @PermissionsAllowed("housing.write")
    @Operation(operationId = "cancelArrival", summary = "Nobody comes, and why; the clock is withdrawn")
    public Response cancel(@PathParam("id") UUID id, @HeaderParam("Idempotency-Key") @Nullable String key,
            @NotNull @Valid ArrivalRequests.Cancellation request) {
        return tell(id, request.id(), key, "cancellation", request.step(), "/why");
    }

    @POST
    @Path("{id}/landing")
    @PermissionsAllowed("housing.write")
    @Operation(operationId = "landArrival", summary = "They have come; what is still missing can be set after it")
    public Response land(@PathParam("id") UUID id, @HeaderParam("Idempotency-Key") @Nullable String key,
            @NotNull @Valid ArrivalRequests.Day request) {
        return tell(id, request.id(), key, "landing", new Step.Landed(request.on()), "/on");
    }

    private void served(String municipality) {
        if (municipalities.find(municipality).isEmpty()) {
            throw Problem.invalid("unknown-municipality", "This installation does not serve that municipality",
                    "/municipality", "is not served here").asException();
        }
    }

    private Response tell(UUID arrival, @Nullable UUID chosen, @Nullable String key, String route, Step step, String pointer) {
        var caller = callers.current();
        var fact = Repeatable.id(chosen, key, caller, "arrivals/" + arrival + '/' + route);
        var steps = new LinkedHashMap<UUID, Step>();
        steps.put(fact, step);
        var answer = arrivals.tell(caller, arrival, steps);
        var file = answer.after();
        return switch (answer.telling()) {
            case Telling.Told _ when file != null -> Response.status(Response.Status.CREATED)
                    .entity(ArrivalView.whole(file)).build();
            case Telling.Repeated _ when file != null -> Response.ok(ArrivalView.whole(file)).build();
            case Telling.OtherContent(var used) -> Repeatable.otherContent(used).asResponse();
            case Telling.Over(var state) -> Problem.conflict("arrival-over", "They have landed, or do not come",
                    Map.of("state", Codes.of(state))).asResponse();
            case Telling.Unfit(var fault) -> refusal(fault, pointer).asResponse();
            default -> unknown().asResponse();
        };
    }

    private static Problem refusal(Fault fault, String pointer) {
        return switch (fault) {
            case PASSED -> Problem.invalid("day-passed", "Nobody is awaited on a day that has passed", pointer,
                    "has passed");
            case FAR_OFF -> Problem.invalid("day-far-off", "The day is more than two years away", pointer,
                    "is too far away");
            case SAME_DAY -> Problem.invalid("same-day", "That is the day already", pointer, "is the day already");
            case NOT_NEEDED -> Problem.invalid("part-not-needed", "The household has nobody who needs it", "/part",
                    "is not needed");
            case NOT_SET -> Problem.invalid("start-not-set", "There is no start to take away", "/part", "has no start");
            case NOT_YET -> Problem.invalid("act-in-future", "Nobody has landed on a day to come", pointer,
                    "lies in the future");
            case NOT_BORN -> Problem.invalid("not-born", "A birth date lies ahead", pointer, "lies in the future");
        };
    }

    private static Problem unknown() {
        return Problem.notFound("unknown-arrival", "There is nothing with this id here");
    }
}
