package trygg.benefits.application.web;

import java.net.URI;
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
import trygg.benefits.application.ApplicationFile;
import trygg.benefits.application.ApplicationId;
import trygg.benefits.application.ApplicationService;
import trygg.benefits.application.ApplicationService.Answer;
import trygg.benefits.application.Deciding.Incomplete;
import trygg.benefits.application.Deciding.OtherProposed;
import trygg.benefits.application.Deciding.Proposed;
import trygg.benefits.application.Deciding.Uncoded;
import trygg.benefits.application.Deciding.Whole;
import trygg.benefits.application.Decision;
import trygg.benefits.application.Signing;
import trygg.platform.act.ActRefusals;
import trygg.platform.act.Recording;
import trygg.platform.act.Recording.Recorded;
import trygg.platform.act.Recording.Repeated;
import trygg.platform.act.Repeatable;
import trygg.platform.api.Cursor;
import trygg.platform.api.Cursor.Page;
import trygg.platform.api.EntityVersion;
import trygg.platform.api.Problem;
import trygg.platform.guarantee.ClockState;
import trygg.platform.guarantee.DueList;
import trygg.platform.secrecy.Callers;

/** Applications for aid, for machines. */
@Path("/api/v1/applications")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class ApplicationResource {

    static final ActRefusals DECISION = new ActRefusals("unknown-application", "already-decided", "/decidedAt");

    private static final String PURPOSE = "X-Purpose";
    private static final String NO_PURPOSE = "integration";

    private final ApplicationService applications;
    private final Callers callers;

    ApplicationResource(ApplicationService applications, Callers callers) {
        this.applications = applications;
        this.callers = callers;
    }

    public record DecisionAnswer(ApplicationView.Made decision, List<ClockState> clocks) {
    }

    @GET
    @PermissionsAllowed("benefits.read")
    @Operation(operationId = "listApplications", summary = "Applications for aid by what falls due first")
    public Page<ApplicationView> list(@QueryParam("municipality") @NotNull String municipality,
            @QueryParam("state") @DefaultValue("open") @Pattern(regexp = "open|all") String state,
            @QueryParam("cursor") @Nullable String cursor, @QueryParam("limit") @Nullable Integer limit,
            @HeaderParam(PURPOSE) @DefaultValue(NO_PURPOSE) @NotBlank @Size(max = 200) String purpose) {
        var asked = new DueList(municipality, state.equals("open") ? null : DueList.ALL,
                Cursor.parse(cursor), Cursor.limit(limit));
        var page = applications.list(callers.current(), asked, purpose);
        return new Page<>(page.items().stream().map(ApplicationView::row).toList(), page.next());
    }

    @GET
    @Path("{id}")
    @PermissionsAllowed("benefits.read")
    @Operation(operationId = "getApplication", summary = "One application for aid; the read is logged")
    public Response show(@PathParam("id") UUID id,
            @HeaderParam(PURPOSE) @DefaultValue(NO_PURPOSE) @NotBlank @Size(max = 200) String purpose) {
        return applications.show(callers.current(), new ApplicationId(id), purpose)
                .map(file -> Response.ok(ApplicationView.one(file))
                        .tag(EntityVersion.tag(file.application().version())).build())
                .orElseThrow(() -> Problem.notFound(DECISION.unknown(), "There is nothing with this id here").asException());
    }

    @POST
    @Path("{id}/decisions")
    @PermissionsAllowed("benefits.write")
    @Operation(operationId = "decideAid", summary = "Decides on emergency aid or on the application; a machine may grant only")
    public Response decide(@PathParam("id") UUID id, @HeaderParam("If-Match") @Nullable String ifMatch,
            @HeaderParam("Idempotency-Key") @Nullable String key, @NotNull @Valid DecisionRequest request) {
        var caller = callers.current();
        var decisionId = Repeatable.id(request.id(), key, caller, "applications/" + id + "/decisions");
        var answer = applications.decide(caller, request.command(decisionId, new ApplicationId(id), caller), ifMatch);
        return switch (answer.deciding()) {
            case Incomplete(var faults) -> DecisionProblems.incomplete(faults).asResponse();
            case Uncoded(var findings) -> DecisionProblems.uncoded(findings).asResponse();
            case Proposed(var proposal, var decision) -> Response.accepted(ApplicationView.Proposed.of(proposal))
                    .tag(EntityVersion.tag(after(answer).application().version())).build();
            case OtherProposed(var other) -> Problem.conflict("other-proposal-open",
                    "Another decision on this part waits for its second signature", Map.of("proposalId", other)).asResponse();
            case Whole(var recording) -> whole(recording, answer);
        };
    }

    @POST
    @Path("{id}/decisions/{decision}/signatures")
    @PermissionsAllowed("benefits.write")
    @Operation(operationId = "signDecision", summary = "A second person signs a proposed decision or sends it back; no machine can")
    public Response sign(@PathParam("id") UUID id, @PathParam("decision") UUID decision,
            @NotNull @Valid SignatureRequest request) {
        var caller = callers.current();
        return switch (applications.sign(caller, request.command(decision, new ApplicationId(id), caller))) {
            case Signing.Made(var made) -> Response.created(URI.create("api/v1/applications/" + id))
                    .entity(ApplicationView.Made.of(made)).build();
            case Signing.Settled(var answer) -> Response.ok(ApplicationView.Settled.of(answer)).build();
            case Signing.SettledBefore(var answer) when answer.by().equals(caller.id())
                    && answer.signed() == request.signs() ->
                Response.ok(ApplicationView.Settled.of(answer)).build();
            case Signing other -> DecisionProblems.of(other).asResponse();
        };
    }

    private static Response whole(Recording<Decision> recording, Answer answer) {
        return switch (recording) {
            case Recorded(var decision) -> answered(Response.created(URI.create("api/v1/applications/"
                    + after(answer).application().id())), decision, answer);
            case Repeated(var decision) -> answered(Response.ok(), decision, answer);
            default -> DECISION.of(recording).asResponse();
        };
    }

    private static Response answered(Response.ResponseBuilder response, Decision decision, Answer answer) {
        var after = after(answer);
        return response.entity(new DecisionAnswer(ApplicationView.Made.of(decision),
                ClockState.of(after.clocks(), ApplicationView.SERVICE)))
                .tag(EntityVersion.tag(after.application().version())).build();
    }

    private static ApplicationFile after(Answer answer) {
        return Objects.requireNonNull(answer.after(), "a decision that counts has an application");
    }
}
