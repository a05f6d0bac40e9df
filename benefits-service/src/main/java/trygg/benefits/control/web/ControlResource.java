package trygg.benefits.control.web;

import java.net.URI;
import java.util.List;
import java.util.Map;
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
import trygg.benefits.application.web.Discretion;
import trygg.benefits.control.Control;
import trygg.benefits.control.ControlService;
import trygg.benefits.control.DrawSample.Drawing;
import trygg.benefits.control.Opening;
import trygg.benefits.control.Opening.Fault;
import trygg.benefits.control.web.ControlViews.ControlView;
import trygg.benefits.control.web.ControlViews.FigureList;
import trygg.benefits.control.web.ControlViews.SampleView;
import trygg.benefits.control.web.ControlViews.TriggerList;
import trygg.platform.act.ActRefusals;
import trygg.platform.act.Recording.Recorded;
import trygg.platform.act.Recording.Repeated;
import trygg.platform.act.Repeatable;
import trygg.platform.api.Cursor;
import trygg.platform.api.Cursor.Page;
import trygg.platform.api.Problem;
import trygg.platform.api.Problem.FieldError;
import trygg.platform.guarantee.DueList;
import trygg.platform.secrecy.Callers;

/** Controls, their triggers and figures, for machines. */
@Path("/api/v1/controls")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class ControlResource {

    private static final ActRefusals CLOSING = new ActRefusals("unknown-control", "already-closed", "");
    private static final String PURPOSE = "X-Purpose";
    private static final String NO_PURPOSE = "integration";

    private final ControlService controls;
    private final Callers callers;

    ControlResource(ControlService controls, Callers callers) {
        this.controls = controls;
        this.callers = callers;
    }

    @GET
    @Path("triggers")
    @PermissionsAllowed("benefits.read")
    @Operation(operationId = "listTriggers", summary = "The register of what may lead to a control, and of nothing else")
    public TriggerList triggers() {
        return TriggerList.all();
    }

    @GET
    @Path("figures")
    @PermissionsAllowed("benefits.read")
    @Operation(operationId = "controlFigures", summary = "Hits and false positives per trigger, with those still open")
    public FigureList figures(@QueryParam("municipality") @NotNull String municipality) {
        return FigureList.of(municipality, controls.figures(callers.current(), municipality));
    }

    @GET
    @PermissionsAllowed("benefits.read")
    @Operation(operationId = "listControls", summary = "Controls by what falls due first; without what was read or found in words")
    public Page<ControlView> list(@QueryParam("municipality") @NotNull String municipality,
            @QueryParam("state") @DefaultValue("open") @Pattern(regexp = "open|all") String state,
            @QueryParam("cursor") @Nullable String cursor, @QueryParam("limit") @Nullable Integer limit,
            @HeaderParam(PURPOSE) @DefaultValue(NO_PURPOSE) @NotBlank @Size(max = 200) String purpose) {
        var asked = new DueList(municipality, state.equals("open") ? null : DueList.ALL, Cursor.parse(cursor),
                Cursor.limit(limit));
        return controls.list(callers.current(), asked, purpose).page().map(ControlView::row);
    }

    @GET
    @Path("{id}")
    @PermissionsAllowed("benefits.read")
    @Operation(operationId = "getControl", summary = "One control; the read is logged")
    public ControlView show(@PathParam("id") UUID id,
            @HeaderParam(PURPOSE) @DefaultValue(NO_PURPOSE) @NotBlank @Size(max = 200) String purpose) {
        return controls.show(callers.current(), id, purpose).map(ControlView::one)
                .orElseThrow(() -> Problem.notFound(CLOSING.unknown(), "There is nothing with this id here").asException());
    }

    @POST
    @PermissionsAllowed("benefits.write")
    @Operation(operationId = "openControl", summary = "Opens a control on an objective fact; payments go on")
    public Response open(@HeaderParam("Idempotency-Key") @Nullable String key,
            @NotNull @Valid ControlRequests.Opened request) {
        var caller = callers.current();
        var id = Repeatable.id(request.id(), key, caller, "controls");
        return switch (controls.open(caller, request.command(id, caller))) {
            case Opening.Opened(var control) -> Response.created(URI.create("api/v1/controls/" + id)).entity(view(control))
                    .build();
            case Opening.Repeated(var control) -> Response.ok(view(control)).build();
            case Opening.OtherContent(var used) -> Repeatable.otherContent(used).asResponse();
            case Opening.AlreadyOpen(var open) -> Problem.conflict("control-already-open",
                    "A control with this trigger is open already", Map.of("controlId", open)).asResponse();
            case Opening.Unfit(var faults) -> unfit(faults).asResponse();
            case Opening.Unknown _ -> Problem.notFound("unknown-application", "There is nothing with this id here")
                    .asResponse();
        };
    }

    @POST
    @Path("{id}/closing")
    @PermissionsAllowed("benefits.write")
    @Operation(operationId = "closeControl", summary = "Closes a control with what a named human found")
    public Response close(@PathParam("id") UUID id, @HeaderParam("Idempotency-Key") @Nullable String key,
            @NotNull @Valid ControlRequests.Closed request) {
        var caller = callers.current();
        var closingId = Repeatable.id(request.id(), key, caller, "controls/" + id + "/closing");
        var recording = controls.close(caller, request.command(closingId, id, caller));
        return switch (recording) {
            case Recorded(var closing) -> Response.status(Response.Status.CREATED)
                    .entity(ControlViews.ClosingView.of(closing, true, new Discretion(false))).build();
            case Repeated(var closing) ->
                Response.ok(ControlViews.ClosingView.of(closing, true, new Discretion(false))).build();
            default -> CLOSING.of(recording).asResponse();
        };
    }

    @POST
    @Path("samples")
    @PermissionsAllowed("benefits.write")
    @Operation(operationId = "drawSample", summary = "Draws by lot and opens a control of each one drawn")
    public Response draw(@HeaderParam("Idempotency-Key") @Nullable String key,
            @NotNull @Valid ControlRequests.Drawn request) {
        var caller = callers.current();
        var id = Repeatable.id(request.id(), key, caller, "controls/samples");
        return switch (controls.draw(caller, request.command(id, caller))) {
            case Drawing.Drawn(var sample) -> Response.status(Response.Status.CREATED).entity(SampleView.of(sample)).build();
            case Drawing.Repeated(var sample) -> Response.ok(SampleView.of(sample)).build();
            case Drawing.OtherContent(var used) -> Repeatable.otherContent(used).asResponse();
            case Drawing.NotByMachine _ -> Problem.forbidden("needs-named-human",
                    "A sample is drawn by a named human, not by a machine", Map.of()).asResponse();
            case Drawing.Unfit(var faults) -> unfit(faults).asResponse();
        };
    }

    private static ControlView view(Control control) {
        return ControlView.of(control, true, List.of());
    }

    /** The type is the first fault's own; all of them stand in the errors. */
    private static Problem unfit(List<Fault> faults) {
        var type = switch (faults.getFirst()) {
            case DRAWN_BY_HAND -> "random-is-drawn";
            case FACT_FROM_ELSEWHERE -> "fact-from-elsewhere";
            case FACT_MISSING -> "fact-required";
            case FACT_IN_FUTURE -> "fact-in-future";
            case MONTH_MISSING -> "month-required";
            case MONTH_IN_FUTURE -> "month-in-future";
            case INFORMED_BEFORE_FACT -> "informed-before-fact";
            case INFORMED_TOO_LATE -> "informed-too-late";
        };
        return Problem.invalid(type, "No control is opened so", faults.stream().map(ControlResource::error).toList());
    }

    private static FieldError error(Fault fault) {
        return switch (fault) {
            case DRAWN_BY_HAND -> new FieldError("/trigger", "a random sample is drawn at /controls/samples");
            case FACT_FROM_ELSEWHERE -> new FieldError("/fact/source", "is not where the trigger's fact is read");
            case FACT_MISSING -> new FieldError("/fact/says", "says what the register or paper shows");
            case FACT_IN_FUTURE -> new FieldError("/fact/seenOn", "lies in the future");
            case MONTH_MISSING -> new FieldError("/fact/month", "says which month the fact is about");
            case MONTH_IN_FUTURE -> new FieldError("/fact/month", "lies in the future");
            case INFORMED_BEFORE_FACT -> new FieldError("/informedOn", "lies before the fact was known");
            case INFORMED_TOO_LATE ->
                new FieldError("/informedOn", "is more than a week ahead: nobody is controlled in secret");
        };
    }
}
