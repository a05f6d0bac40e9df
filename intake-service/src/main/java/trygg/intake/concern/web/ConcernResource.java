package trygg.intake.concern.web;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;

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
import trygg.intake.concern.AssessProtection;
import trygg.intake.concern.ConcernAct;
import trygg.intake.concern.ConcernId;
import trygg.intake.concern.ConcernService;
import trygg.intake.concern.ConcernService.Answer;
import trygg.intake.concern.ConcernService.ExtensionAnswer;
import trygg.intake.concern.ConcludeInquiry;
import trygg.intake.concern.ExtendInquiry;
import trygg.intake.concern.InquiryOutcome;
import trygg.platform.act.ActRefusals;
import trygg.platform.act.Repeatable;
import trygg.platform.api.Cursor;
import trygg.platform.api.Cursor.Page;
import trygg.platform.api.EntityVersion;
import trygg.platform.api.Problem;
import trygg.platform.guarantee.ClockState;
import trygg.platform.guarantee.DueList;
import trygg.platform.secrecy.Callers;

/** Concerns for systems: schools, child welfare, the municipality's own. */
@Path("/api/v1/concerns")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class ConcernResource {

    private static final String UNKNOWN = "unknown-concern";
    static final ActRefusals ASSESSMENT = new ActRefusals(UNKNOWN, "already-assessed", "/assessedAt");
    static final ActRefusals SCREENING = new ActRefusals(UNKNOWN, "already-screened", "/decidedAt");
    static final ActRefusals CONCLUSION = new ActRefusals(UNKNOWN, "already-concluded", "/concludedAt");
    static final ActRefusals EXTENSION = new ActRefusals(UNKNOWN, "already-extended", "/dueOn");

    private static final String PURPOSE = "X-Purpose";
    private static final String NO_PURPOSE = "integration";

    private final ConcernService concerns;
    private final Callers callers;

    ConcernResource(ConcernService concerns, Callers callers) {
        this.concerns = concerns;
        this.callers = callers;
    }

    public record AssessmentAnswer(ConcernView.Assessed assessment, List<ClockState> clocks) {
    }

    public record ScreeningAnswer(ConcernView.Screened screening, List<ClockState> clocks) {
    }

    public record ConclusionAnswer(ConcernView.Concluded conclusion, List<ClockState> clocks) {
    }

    public record ExtensionMade(ConcernView.Extended extension, List<ClockState> clocks) {
    }

    @GET
    @PermissionsAllowed("intake.read")
    @Operation(operationId = "listConcerns", summary = "Reports of concern by what falls due first")
    public Page<ConcernView> list(@QueryParam("municipality") @NotNull String municipality,
            @QueryParam("state") @DefaultValue("open") @Pattern(regexp = "open|all") String state,
            @QueryParam("cursor") @Nullable String cursor, @QueryParam("limit") @Nullable Integer limit,
            @HeaderParam(PURPOSE) @DefaultValue(NO_PURPOSE) @NotBlank @Size(max = 200) String purpose) {
        var asked = new DueList(municipality, state.equals("open") ? null : DueList.ALL, Cursor.parse(cursor),
                Cursor.limit(limit));
        var page = concerns.list(callers.current(), asked, purpose);
        return new Page<>(page.items().stream().map(ConcernView::row).toList(), page.next());
    }

    @GET
    @Path("{id}")
    @PermissionsAllowed("intake.read")
    @Operation(operationId = "getConcern", summary = "One report of concern; the read is logged")
    public Response show(@PathParam("id") UUID id,
            @HeaderParam(PURPOSE) @DefaultValue(NO_PURPOSE) @NotBlank @Size(max = 200) String purpose) {
        return concerns.show(callers.current(), new ConcernId(id), purpose)
                .map(found -> Response.ok(ConcernView.one(found)).tag(EntityVersion.tag(found.concern().version())).build())
                .orElseThrow(() -> Problem.notFound(UNKNOWN, "There is nothing with this id here").asException());
    }

    @POST
    @Path("{id}/assessments")
    @PermissionsAllowed("intake.write")
    @Operation(operationId = "assessProtection", summary = "Says whether the child needs protection at once")
    public Response assess(@PathParam("id") UUID id, @HeaderParam("If-Match") @Nullable String ifMatch,
            @HeaderParam("Idempotency-Key") @Nullable String key, @NotNull @Valid AssessmentRequest request) {
        var caller = callers.current();
        var answer = concerns.assess(caller, new ConcernId(id), ifMatch,
                new AssessProtection(Repeatable.id(request.id(), key, caller, "concerns/" + id + "/assessments"),
                        request.needsProtection(), request.assessedAt(), caller.id()));
        return answered(answer, ASSESSMENT, act -> new AssessmentAnswer(ConcernView.Assessed.of(act), clocks(answer)));
    }

    @POST
    @Path("{id}/screenings")
    @PermissionsAllowed("intake.write")
    @Operation(operationId = "screenConcern", summary = "Opens an inquiry, or lays the report aside with a reason")
    public Response screen(@PathParam("id") UUID id, @HeaderParam("If-Match") @Nullable String ifMatch,
            @HeaderParam("Idempotency-Key") @Nullable String key, @NotNull @Valid ScreeningRequest request) {
        var caller = callers.current();
        var answer = concerns.screen(caller, new ConcernId(id), ifMatch, request
                .command(Repeatable.id(request.id(), key, caller, "concerns/" + id + "/screenings"), caller));
        return answered(answer, SCREENING, act -> new ScreeningAnswer(ConcernView.Screened.of(act), clocks(answer)));
    }

    @POST
    @Path("{id}/conclusions")
    @PermissionsAllowed("intake.write")
    @Operation(operationId = "concludeInquiry", summary = "Ends the inquiry with measures or without")
    public Response conclude(@PathParam("id") UUID id, @HeaderParam("If-Match") @Nullable String ifMatch,
            @HeaderParam("Idempotency-Key") @Nullable String key, @NotNull @Valid ConclusionRequest request) {
        var caller = callers.current();
        var answer = concerns.conclude(caller, new ConcernId(id), ifMatch,
                new ConcludeInquiry(Repeatable.id(request.id(), key, caller, "concerns/" + id + "/conclusions"),
                        InquiryOutcome.of(request.outcome()).orElseThrow(), request.concludedAt(),
                        caller.id()));
        return answered(answer, CONCLUSION, act -> new ConclusionAnswer(ConcernView.Concluded.of(act), clocks(answer)));
    }

    @POST
    @Path("{id}/extensions")
    @PermissionsAllowed("intake.write")
    @Operation(operationId = "extendInquiry", summary = "Gives the inquiry more time, with reason and paragraph")
    public Response extend(@PathParam("id") UUID id, @HeaderParam("If-Match") @Nullable String ifMatch,
            @HeaderParam("Idempotency-Key") @Nullable String key, @NotNull @Valid ExtensionRequest request) {
        var caller = callers.current();
        var extended = concerns.extend(caller, new ConcernId(id), ifMatch,
                new ExtendInquiry(Repeatable.id(request.id(), key, caller, "concerns/" + id + "/extensions"),
                        request.dueOn(), request.reason().strip(), request.ground().strip(), caller.id()));
        return switch (extended) {
            case ExtensionAnswer.Decided(var answer) -> answered(answer, EXTENSION,
                    act -> new ExtensionMade(ConcernView.Extended.of(act), clocks(answer)));
            case ExtensionAnswer.BeyondTheLaw(var last) -> Problem.invalid("extension-beyond-law",
                    "The law does not give the inquiry that much time", "/dueOn", "lies after " + last).asResponse();
            case ExtensionAnswer.NotLater(var dueAt) -> Problem.invalid("extension-not-later",
                    "An extension gives more time, never less", "/dueOn", "is not later than " + dueAt).asResponse();
            case ExtensionAnswer.TooLate() -> Problem.conflict("clock-not-running",
                    "The time is over already; a broken promise is not mended by moving its deadline", Map.of())
                    .asResponse();
        };
    }

    private static <A extends ConcernAct> Response answered(Answer<A> answer, ActRefusals refusals,
            Function<A, Object> body) {
        return refusals.answer(answer.recording(), () -> seen(answer).concern().version(), body);
    }

    private static List<ClockState> clocks(Answer<?> answer) {
        return ClockState.of(seen(answer).clocks(), "intake");
    }

    private static ConcernService.WithClocks seen(Answer<?> answer) {
        return Objects.requireNonNull(answer.after(), "an act that counts has a concern");
    }
}
