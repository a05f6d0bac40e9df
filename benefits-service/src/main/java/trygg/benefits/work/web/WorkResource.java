package trygg.benefits.work.web;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
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
import trygg.benefits.work.ChangePlace.Placing;
import trygg.benefits.work.FollowUpService;
import trygg.benefits.work.HoldPlanTalk.Holding;
import trygg.benefits.work.MeasureKind;
import trygg.benefits.work.MeasureService;
import trygg.benefits.work.Moving;
import trygg.benefits.work.Moving.Fault;
import trygg.benefits.work.PlanService;
import trygg.benefits.work.PlanTalk;
import trygg.benefits.work.ReferToMeasure.Referring;
import trygg.benefits.work.SelfSupport.After;
import trygg.benefits.work.web.WorkViews.CaseView;
import trygg.benefits.work.web.WorkViews.FiguresList;
import trygg.benefits.work.web.WorkViews.FiguresView;
import trygg.benefits.work.web.WorkViews.MeasureView;
import trygg.benefits.work.web.WorkViews.PlaceList;
import trygg.benefits.work.web.WorkViews.PlaceView;
import trygg.benefits.work.web.WorkViews.QueueView;
import trygg.benefits.work.web.WorkViews.StepView;
import trygg.benefits.work.web.WorkViews.TalkView;
import trygg.platform.act.ActRefusals;
import trygg.platform.act.Recording.Recorded;
import trygg.platform.act.Recording.Repeated;
import trygg.platform.act.Repeatable;
import trygg.platform.api.Codes;
import trygg.platform.api.Problem;
import trygg.platform.api.Problem.FieldError;
import trygg.platform.secrecy.Callers;

/** Plans, measures, their queues and places, for machines. */
@Path("/api/v1/work-inclusion")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class WorkResource {

    private static final ActRefusals TALK = new ActRefusals("unknown-case", "already-held", "/heldAt");
    private static final String PURPOSE = "X-Purpose";
    private static final String NO_PURPOSE = "integration";

    private final PlanService plans;
    private final MeasureService measures;
    private final FollowUpService followUps;
    private final Callers callers;

    WorkResource(PlanService plans, MeasureService measures, FollowUpService followUps, Callers callers) {
        this.plans = plans;
        this.measures = measures;
        this.followUps = followUps;
        this.callers = callers;
    }

    @GET
    @Path("cases/{caseId}")
    @PermissionsAllowed("benefits.read")
    @Operation(operationId = "getWorkPlan", summary = "Talks, measures and clocks of a case; the read is logged")
    public CaseView show(@PathParam("caseId") UUID caseId,
            @HeaderParam(PURPOSE) @DefaultValue(NO_PURPOSE) @NotBlank @Size(max = 200) String purpose) {
        return plans.show(callers.current(), caseId, purpose).map(CaseView::of)
                .orElseThrow(() -> unknownCase().asException());
    }

    @POST
    @Path("cases/{caseId}/plan-talks")
    @PermissionsAllowed("benefits.write")
    @Operation(operationId = "holdPlanTalk", summary = "Notes a talk: the person's own goal, and their yes or no")
    public Response talk(@PathParam("caseId") UUID caseId, @HeaderParam("Idempotency-Key") @Nullable String key,
            @NotNull @Valid WorkRequests.TalkHeld request) {
        var caller = callers.current();
        var id = Repeatable.id(request.id(), key, caller, "work/cases/" + caseId + "/plan-talks");
        return switch (plans.hold(caller, request.command(id, caseId, caller))) {
            case Holding.GoalMissing _ ->
                Problem.invalid("goal-required", "Nobody agrees to a plan without a goal of their own",
                        "/goal", "is the person's own, in their words").asResponse();
            case Holding.Fair(Recorded<?>(PlanTalk held)) -> Response.status(Response.Status.CREATED)
                    .entity(TalkView.of(held)).build();
            case Holding.Fair(Repeated<?>(PlanTalk held)) -> Response.ok(TalkView.of(held)).build();
            case Holding.Fair(var recording) -> TALK.of(recording).asResponse();
        };
    }

    @POST
    @Path("measures")
    @PermissionsAllowed("benefits.write")
    @Operation(operationId = "referToMeasure", summary = "Refers somebody to a measure; the clock of its start runs from now")
    public Response refer(@HeaderParam("Idempotency-Key") @Nullable String key,
            @NotNull @Valid WorkRequests.Referred request) {
        var caller = callers.current();
        var id = Repeatable.id(request.id(), key, caller, "work/measures");
        return switch (measures.refer(caller, request.command(id, caller))) {
            case Referring.Referred(var measure) -> Response.status(Response.Status.CREATED).entity(MeasureView.of(measure))
                    .build();
            case Referring.Repeated(var measure) -> Response.ok(MeasureView.of(measure)).build();
            case Referring.OtherContent(var used) -> Repeatable.otherContent(used).asResponse();
            case Referring.AlreadyReferred(var other) -> Problem.conflict("already-referred",
                    "The person waits for such a measure or is in one", Map.of("measureId", other)).asResponse();
            case Referring.Unknown _ -> unknownCase().asResponse();
        };
    }

    @POST
    @Path("measures/{id}/steps")
    @PermissionsAllowed("benefits.write")
    @Operation(operationId = "moveMeasure", summary = "Starts, pauses, resumes or ends a measure; treatment is no reason to wait")
    public Response move(@PathParam("id") UUID id, @HeaderParam("Idempotency-Key") @Nullable String key,
            @NotNull @Valid WorkRequests.Stepped request) {
        var caller = callers.current();
        var stepId = Repeatable.id(request.id(), key, caller, "work/measures/" + id + "/steps");
        return answer(measures.move(caller, request.command(stepId, id, caller)));
    }

    static Response answer(Moving moving) {
        return switch (moving) {
            case Moving.Moved(var step, var unused) ->
                Response.status(Response.Status.CREATED).entity(StepView.of(step)).build();
            case Moving.Repeated(var step) -> Response.ok(StepView.of(step)).build();
            case Moving.OtherContent(var used) -> Repeatable.otherContent(used).asResponse();
            case Moving.CannotMove move -> cannotMove(move).asResponse();
            case Moving.NoFreeSeat(var place) -> Problem.conflict("no-free-seat", "All seats of the place are taken",
                    Map.of("placeId", place)).asResponse();
            case Moving.OutOfTurn(var ahead) -> Problem.conflict("out-of-turn",
                    "Others come first by the published rule; passing them over needs a reason", Map.of("ahead", ahead))
                    .asResponse();
            case Moving.NotByMachine _ -> Problem.forbidden("needs-named-human",
                    "Passing somebody over is done by a named human, not by a machine", Map.of()).asResponse();
            case Moving.Unfit(var faults) -> unfit(faults).asResponse();
            case Moving.Unknown _ -> Problem.notFound("unknown-measure", "There is nothing with this id here").asResponse();
        };
    }

    @GET
    @Path("queue")
    @PermissionsAllowed("benefits.read")
    @Operation(operationId = "getQueue", summary = "Who waits for a kind of measure, in order, each with the reasons for it")
    public QueueView queue(@QueryParam("municipality") @NotNull String municipality,
            @QueryParam("kind") @NotNull String kind,
            @HeaderParam(PURPOSE) @DefaultValue(NO_PURPOSE) @NotBlank @Size(max = 200) String purpose) {
        var wanted = WorkRequests.required(MeasureKind.class, kind, "/kind");
        var overview = measures.overview(callers.current(), municipality, purpose);
        return QueueView.of(overview.queues().get(wanted.ordinal()), overview);
    }

    @GET
    @Path("places")
    @PermissionsAllowed("benefits.read")
    @Operation(operationId = "listPlaces", summary = "The register of places, with their seats today")
    public PlaceList places(@QueryParam("municipality") @NotNull String municipality) {
        return new PlaceList(measures.places(callers.current(), municipality).stream().map(PlaceView::of).toList());
    }

    @POST
    @Path("places")
    @PermissionsAllowed("benefits.write")
    @Operation(operationId = "changePlace", summary = "Opens a place, and with the same id changes its seats from a day on")
    public Response place(@HeaderParam("Idempotency-Key") @Nullable String key,
            @NotNull @Valid WorkRequests.Placed request) {
        var caller = callers.current();
        var id = Repeatable.id(request.id(), key, caller, "work/places");
        return switch (measures.change(caller, request.command(id, caller))) {
            case Placing.Placed(var place, var unused) -> Response.status(Response.Status.CREATED)
                    .entity(Map.of("id", place.id())).build();
            case Placing.Repeated(var place) -> Response.ok(Map.of("id", place.id())).build();
            case Placing.OtherContent(var used) -> Repeatable.otherContent(used).asResponse();
            case Placing.BeforeLastChange(var last) -> Problem.conflict("before-last-change",
                    "The place has changed since; what was counted is not rewritten", Map.of("last", last.toString()))
                    .asResponse();
        };
    }

    @GET
    @Path("figures")
    @PermissionsAllowed("benefits.read")
    @Operation(operationId = "workFigures", summary = "Days to start with and without children, seats by month, what came after")
    public FiguresList figures(@QueryParam("municipality") @NotNull String municipality) {
        return new FiguresList(municipality,
                measures.figures(callers.current(), municipality).stream().map(FiguresView::of).toList());
    }

    /**
     * @param after by months since the exit: those still out, those who have returned, those of whom it cannot be told yet
     * @param told how many events were published, by months and outcome, such as {@code 6.returned}
     */
    public record SelfSupportView(String municipality, String definition, long exits, Map<String, Map<Integer, After>> after,
            Map<String, Long> told) {
    }

    @GET
    @Path("self-support")
    @PermissionsAllowed("benefits.read")
    @Operation(operationId = "selfSupport", summary = "Exits from aid and who is still out after 3, 6 and 12 months, by what came after")
    public SelfSupportView selfSupport(@QueryParam("municipality") @NotNull String municipality) {
        var figures = measures.selfSupport(callers.current(), municipality);
        var after = new TreeMap<String, Map<Integer, After>>();
        after.put("all", figures.exits().after());
        figures.byOutcome().forEach((outcome, group) -> after.put(outcome.name().toLowerCase(Locale.ROOT).replace('_', '-'),
                group.after()));
        return new SelfSupportView(municipality, "An exit is the first month without aid after one with it.",
                figures.exits().count(), after, followUps.told(callers.current(), municipality));
    }

    /** The type is the first fault's own; all of them stand in the errors. */
    private static Problem unfit(List<Fault> faults) {
        var type = switch (faults.getFirst()) {
            case PLACE_MISSING -> "place-required";
            case PLACE_UNKNOWN -> "unknown-place";
            case PLACE_OF_OTHER_KIND -> "place-of-other-kind";
            case ENDS_BEFORE_START -> "ends-before-start";
            case END_NOT_LATER -> "end-not-later";
            case REASON_MISSING -> "reason-required";
            case NEXT_MISSING -> "next-required";
            case BEFORE_LAST_STEP -> "act-before-request";
            case IN_FUTURE -> "act-in-future";
        };
        return Problem.invalid(type, "The step cannot be as it is told", faults.stream().map(WorkResource::error).toList());
    }

    private static FieldError error(Fault fault) {
        return switch (fault) {
            case PLACE_MISSING -> new FieldError("/placeId", "says where it begins");
            case PLACE_UNKNOWN -> new FieldError("/placeId", "is no place of the municipality");
            case PLACE_OF_OTHER_KIND -> new FieldError("/placeId", "is a place of another kind of measure");
            case ENDS_BEFORE_START -> new FieldError("/endsOn", "lies before the start");
            case END_NOT_LATER -> new FieldError("/endsOn", "is no day after the one the place is promised until");
            case REASON_MISSING -> new FieldError("/reason", "says why it pauses");
            case NEXT_MISSING -> new FieldError("/next", "says what came after it");
            case BEFORE_LAST_STEP -> new FieldError("/at", "lies before the last step");
            case IN_FUTURE -> new FieldError("/at", "lies in the future");
        };
    }

    private static Problem cannotMove(Moving.CannotMove move) {
        return Problem.conflict("measure-cannot-move", "A measure does not go from that state to this",
                Map.of("from", Codes.of(move.from()), "to", Codes.of(move.to())));
    }

    private static Problem unknownCase() {
        return Problem.notFound("unknown-case", "Benefits has no application of this case");
    }
}
