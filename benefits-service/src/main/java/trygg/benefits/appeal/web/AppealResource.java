package trygg.benefits.appeal.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
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
import trygg.benefits.appeal.AppealService;
import trygg.benefits.appeal.AppealService.AppealFile;
import trygg.benefits.appeal.Received.Appellant;
import trygg.benefits.appeal.SettleAppeal;
import trygg.benefits.appeal.Settling.CameInTime;
import trygg.benefits.appeal.Settling.Fault;
import trygg.benefits.appeal.Settling.Incomplete;
import trygg.benefits.appeal.Settling.NotNow;
import trygg.benefits.appeal.Settling.Whole;
import trygg.benefits.appeal.Step.Direction;
import trygg.benefits.appeal.Step.Kind;
import trygg.benefits.appeal.Step.Outcome;
import trygg.platform.act.ActRefusals;
import trygg.platform.act.Repeatable;
import trygg.platform.api.Cursor;
import trygg.platform.api.Cursor.Page;
import trygg.platform.api.EntityVersion;
import trygg.platform.api.Problem;
import trygg.platform.api.Problem.FieldError;
import trygg.platform.guarantee.DueList;
import trygg.platform.secrecy.Callers;

/** Appeals, for machines. */
@Path("/api/v1/appeals")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class AppealResource {

    static final ActRefusals STEP = new ActRefusals("unknown-appeal", "already-done", "/doneAt");

    private static final String PURPOSE = "X-Purpose";
    private static final String NO_PURPOSE = "integration";

    private final AppealService appeals;
    private final Callers callers;

    AppealResource(AppealService appeals, Callers callers) {
        this.appeals = appeals;
        this.callers = callers;
    }

    /**
     * @param outcome of reconsidering or of the answer
     * @param direction of a change, whether it gives more or less
     * @param on the day it was sent on or answered, or the wish to withdraw it came in writing
     * @param wishedBy who withdraws it
     */
    public record StepRequest(@Nullable UUID id,
            @NotNull @Pattern(regexp = "dismissed|reconsidered|sent-on|answered|withdrawn", message = "is none of dismissed, reconsidered, sent-on, answered, withdrawn") String kind,
            @Nullable @Pattern(regexp = "changed|partly|upheld|sent-back", message = "is none of changed, partly, upheld, sent-back") String outcome,
            @Nullable @Pattern(regexp = "more|less", message = "is none of more, less") String direction,
            @Nullable @Size(max = 8000) String reason, @Nullable @Size(max = 1000) String whySame, @Nullable LocalDate on,
            @Nullable @Pattern(regexp = "person|representative", message = "is none of person, representative") String wishedBy,
            @Nullable Instant doneAt) {
    }

    @GET
    @PermissionsAllowed("benefits.read")
    @Operation(operationId = "listAppeals", summary = "Appeals by what falls due first")
    public Page<AppealView> list(@QueryParam("municipality") @NotNull String municipality,
            @QueryParam("state") @DefaultValue("open") @Pattern(regexp = "open|all|reconsideration|sending|answer") String state,
            @QueryParam("cursor") @Nullable String cursor, @QueryParam("limit") @Nullable Integer limit,
            @HeaderParam(PURPOSE) @DefaultValue(NO_PURPOSE) @NotBlank @Size(max = 200) String purpose) {
        var asked = new DueList(municipality, state.equals("open") ? null : state, Cursor.parse(cursor), Cursor.limit(limit));
        var page = appeals.list(callers.current(), asked, purpose);
        return new Page<>(page.items().stream().map(AppealView::row).toList(), page.next());
    }

    @GET
    @Path("{id}")
    @PermissionsAllowed("benefits.read")
    @Operation(operationId = "getAppeal", summary = "One appeal; the read is logged")
    public Response show(@PathParam("id") UUID id,
            @HeaderParam(PURPOSE) @DefaultValue(NO_PURPOSE) @NotBlank @Size(max = 200) String purpose) {
        return appeals.show(callers.current(), id, purpose)
                .map(file -> Response.ok(AppealView.one(file))
                        .tag(EntityVersion.tag(file.appeal().version())).build())
                .orElseThrow(() -> Problem.notFound(STEP.unknown(), "There is nothing with this id here").asException());
    }

    @POST
    @Path("{id}/steps")
    @PermissionsAllowed("benefits.write")
    @Operation(operationId = "settleAppeal", summary = "Takes an appeal one step further; a named human dismisses, reconsiders and withdraws")
    public Response settle(@PathParam("id") UUID id, @HeaderParam("If-Match") @Nullable String ifMatch,
            @HeaderParam("Idempotency-Key") @Nullable String key, @NotNull @Valid StepRequest request) {
        var caller = callers.current();
        var stepId = Repeatable.id(request.id(), key, caller, "appeals/" + id + "/steps");
        var outcome = request.outcome();
        var direction = request.direction();
        var wishedBy = request.wishedBy();
        var answer = appeals.settle(caller, new SettleAppeal(stepId, id, Kind.of(request.kind()).orElseThrow(),
                outcome == null ? null : Outcome.of(outcome).orElseThrow(),
                direction == null ? null : Direction.of(direction).orElseThrow(), request.reason(), request.whySame(),
                request.on(),
                wishedBy == null ? null : Appellant.of(wishedBy).orElseThrow(), request.doneAt(), caller.id(),
                caller.isStaff()), ifMatch);
        return switch (answer.settling()) {
            case Whole(var recording) -> STEP.answer(recording, () -> after(answer.after()).appeal().version(),
                    _ -> AppealView.one(after(answer.after())));
            case CameInTime came -> cameInTime(came).asResponse();
            case NotNow(var waitsFor, var kind) -> Problem
                    .conflict("step-not-now", "Another step comes first, or it is settled",
                            waitsFor == null ? Map.of("kind", kind.code())
                                    : Map.of("kind", kind.code(), "waitsFor", waitsFor.code()))
                    .asResponse();
            case Incomplete(var faults) -> incomplete(faults).asResponse();
        };
    }

    private static AppealFile after(@Nullable AppealFile file) {
        return Objects.requireNonNull(file, "what counts has an appeal");
    }

    private static Problem cameInTime(CameInTime came) {
        var known = new LinkedHashMap<String, Object>();
        var until = came.appealUntil();
        if (until != null) {
            known.put("appealUntil", until.toString());
        }
        return Problem.conflict("appeal-in-time", "An appeal that came in time is not dismissed for being late", known);
    }

    /** The type is the first fault's own; all of them stand in the errors. */
    static Problem incomplete(List<Fault> faults) {
        var type = switch (faults.getFirst()) {
            case OUTCOME_UNFIT -> "outcome-unfit";
            case DIRECTION_UNFIT -> "direction-unfit";
            case REASON_MISSING -> "reason-required";
            case SAME_HUMAN -> "same-human";
            case DAY_UNFIT -> "day-unfit";
            case WISH_UNFIT -> "wish-unfit";
        };
        return Problem.invalid(type, "The step is not whole", faults.stream().map(AppealResource::error).toList());
    }

    private static FieldError error(Fault fault) {
        return switch (fault) {
            case OUTCOME_UNFIT -> new FieldError("/outcome", "is missing, or does not belong to this kind of step");
            case DIRECTION_UNFIT ->
                new FieldError("/direction", "a change, and nothing else, says whether it gives more or less");
            case REASON_MISSING -> new FieldError("/reason", "a human who judges says why");
            case SAME_HUMAN ->
                new FieldError("/whySame", "another than the one who decided looks again, or it is said why none can");
            case DAY_UNFIT ->
                new FieldError("/on", "is missing, lies before the step it follows or in the future, or does not belong here");
            case WISH_UNFIT -> new FieldError("/wishedBy", "a withdrawal, and nothing else, says who wants it no more");
        };
    }
}
