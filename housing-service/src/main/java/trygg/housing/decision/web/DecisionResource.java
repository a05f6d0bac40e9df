package trygg.housing.decision.web;

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
import trygg.housing.decision.Acting;
import trygg.housing.decision.Acting.Fault;
import trygg.housing.decision.DecisionService;
import trygg.housing.decision.MadeDecision;
import trygg.housing.decision.MadeDecision.Lapse.Why;
import trygg.housing.decision.MadeDecision.Settlement;
import trygg.housing.decision.Quarter;
import trygg.housing.decision.Unexecuted;
import trygg.platform.act.Repeatable;
import trygg.platform.api.Codes;
import trygg.platform.api.Problem;
import trygg.platform.municipality.Municipalities;
import trygg.platform.secrecy.Callers;

/** What becomes of decisions on homes, for machines; a decision is named by the need it answers. */
@Path("/api/v1/decisions")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class DecisionResource {

    private final DecisionService decisions;
    private final Municipalities municipalities;
    private final Callers callers;
    private final Clock clock;

    DecisionResource(DecisionService decisions, Municipalities municipalities, Callers callers, Clock clock) {
        this.decisions = decisions;
        this.municipalities = municipalities;
        this.callers = callers;
        this.clock = clock;
    }

    /** A day, with an id of the sender's where something is written anew. */
    public record On(@Nullable UUID id, @NotNull LocalDate on) {
    }

    public record Settling(@NotNull String outcome, @NotNull LocalDate on) {
    }

    /** @param why {@code died}, {@code moved-away}, {@code found-home} or {@code taken-back}; no home being there is none */
    public record Lapsing(@Nullable UUID id, @NotNull String why, @NotNull LocalDate on) {
    }

    /**
     * @param appealedOn with the next two nothing while nobody appealed, or nothing came of it; lapsedOn with its reason
     *        nothing while it is owed or had
     */
    public record View(UUID id, UUID needId, UUID caseId, String outcome, @Nullable String ground, @Nullable String reason,
            @Nullable String alternative, LocalDate decidedOn, @Nullable LocalDate appealedOn, @Nullable String appealOutcome,
            @Nullable LocalDate settledOn, @Nullable LocalDate grantedOn, List<Had> executions, @Nullable LocalDate lapsedOn,
            @Nullable String lapsed) {

        /** From when to when the household had it. */
        public record Had(UUID id, LocalDate on, @Nullable LocalDate interruptedOn) {
        }

        static View of(MadeDecision one) {
            var instead = one.alternative();
            var appeal = one.appeal();
            var settled = appeal == null ? null : appeal.settled();
            var lapse = one.lapse();
            return new View(one.id(), one.needId(), one.caseId(), one.outcome().code(), one.ground(), one.reason(),
                    instead == null ? null : Codes.of(instead), one.decidedOn(), appeal == null ? null : appeal.receivedOn(),
                    settled == null ? null : Codes.of(settled.outcome()), settled == null ? null : settled.on(),
                    one.grantedOn(),
                    one.executions().stream().map(had -> new Had(had.id(), had.on(), had.interruptedOn())).toList(),
                    lapse == null ? null : lapse.on(), lapse == null ? null : Codes.of(lapse.why()));
        }
    }

    /** @param open how many of the lines were neither carried out nor had lapsed by {@code asOf} */
    public record ReportView(String quarter, LocalDate asOf, long open, List<Line> lines) {
    }

    /** @param caseId nothing for a protected person */
    public record Line(UUID decisionId, @Nullable UUID caseId, String kind, LocalDate since, @Nullable LocalDate carriedOutOn,
            long days, @Nullable LocalDate lapsedOn, @Nullable String lapsed) {

        static Line of(Unexecuted one) {
            var lapsed = one.lapsed();
            return new Line(one.decisionId(), one.protectedPerson() ? null : one.caseId(), Codes.of(one.kind()), one.since(),
                    one.carriedOutOn(), one.days(), one.lapsedOn(), lapsed == null ? null : Codes.of(lapsed));
        }
    }

    @GET
    @Path("not-carried-out")
    @PermissionsAllowed("housing.read")
    @Operation(operationId = "listNotCarriedOut", summary = "Homes granted and not had for three months, by quarter")
    public ReportView notCarriedOut(@QueryParam("municipality") @NotNull String municipality,
            @QueryParam("quarter") @Nullable String quarter,
            @HeaderParam("X-Purpose") @DefaultValue("integration") @NotBlank @Size(max = 200) String purpose) {
        var served = municipalities.find(municipality).orElseThrow(() -> Problem.invalid("unknown-municipality",
                "This installation does not serve that municipality", "/municipality", "is not served here").asException());
        var asked = quarter == null ? Quarter.of(LocalDate.ofInstant(clock.instant(), served.timeZone()))
                : Quarter.parse(quarter).orElseThrow(() -> Problem.invalid("invalid-quarter", "That is no quarter", "/quarter",
                        "is written as 2026-Q4").asException());
        var report = decisions.report(callers.current(), municipality, asked, purpose);
        return new ReportView(asked.toString(), report.asOf(), report.open(),
                report.lines().stream().map(Line::of).toList());
    }

    @GET
    @Path("{needId}")
    @PermissionsAllowed("housing.read")
    @Operation(operationId = "getHousingDecision", summary = "A decision with its appeal and execution; the read is logged")
    public View show(@PathParam("needId") UUID need,
            @HeaderParam("X-Purpose") @DefaultValue("integration") @NotBlank @Size(max = 200) String purpose) {
        return decisions.show(callers.current(), need, purpose).map(shown -> View.of(shown.decision()))
                .orElseThrow(() -> unknown().asException());
    }

    @POST
    @Path("{needId}/appeal")
    @PermissionsAllowed("housing.write")
    @Operation(operationId = "appealHousingDecision", summary = "An appeal came, on this day")
    public Response appeal(@PathParam("needId") UUID need, @HeaderParam("Idempotency-Key") @Nullable String key,
            @NotNull @Valid On request) {
        var caller = callers.current();
        return answer(decisions.appeal(caller, need, Repeatable.id(request.id(), key, caller, "decisions/" + need + "/appeal"),
                request.on()), Response.Status.CREATED);
    }

    @POST
    @Path("{needId}/settlement")
    @PermissionsAllowed("housing.write")
    @Operation(operationId = "settleHousingAppeal", summary = "What came of the appeal; a named human says it")
    public Response settle(@PathParam("needId") UUID need, @NotNull @Valid Settling request) {
        var outcome = Codes.read(Settlement.class, request.outcome()).orElseThrow(() -> Problem.invalid("invalid-request",
                "Something in the request is not as it should be", "/outcome",
                "is none of " + Codes.all(Settlement.class)).asException());
        return answer(decisions.settle(callers.current(), need, outcome, request.on()), Response.Status.OK);
    }

    @POST
    @Path("{needId}/execution")
    @PermissionsAllowed("housing.write")
    @Operation(operationId = "executeHousingDecision", summary = "The household has what was granted from this day")
    public Response execute(@PathParam("needId") UUID need, @HeaderParam("Idempotency-Key") @Nullable String key,
            @NotNull @Valid On request) {
        var caller = callers.current();
        return answer(decisions.execute(caller, need,
                Repeatable.id(request.id(), key, caller, "decisions/" + need + "/execution"), request.on()),
                Response.Status.CREATED);
    }

    @POST
    @Path("{needId}/interruption")
    @PermissionsAllowed("housing.write")
    @Operation(operationId = "interruptHousingDecision", summary = "The household has it no longer; it is owed again")
    public Response interrupt(@PathParam("needId") UUID need, @NotNull @Valid On request) {
        return answer(decisions.interrupt(callers.current(), need, request.on()), Response.Status.OK);
    }

    @POST
    @Path("{needId}/lapse")
    @PermissionsAllowed("housing.write")
    @Operation(operationId = "lapseHousingDecision", summary = "Nobody is owed it any more; a named human says why")
    public Response lapse(@PathParam("needId") UUID need, @HeaderParam("Idempotency-Key") @Nullable String key,
            @NotNull @Valid Lapsing request) {
        var caller = callers.current();
        var why = Codes.read(Why.class, request.why()).orElseThrow(() -> Problem.invalid("invalid-request",
                "Something in the request is not as it should be", "/why", "is none of " + Codes.all(Why.class))
                .asException());
        return answer(decisions.lapse(caller, need, Repeatable.id(request.id(), key, caller, "decisions/" + need + "/lapse"),
                why, request.on()), Response.Status.CREATED);
    }

    private static Response answer(Acting acting, Response.Status done) {
        return switch (acting) {
            case Acting.Done(var one) -> Response.status(done).entity(View.of(one)).build();
            case Acting.Repeated(var one) -> Response.ok(View.of(one)).build();
            case Acting.DoneBefore(var one) -> Problem.conflict("done-before", "This was done before, otherwise",
                    Map.of("id", one.id())).asResponse();
            case Acting.Unfit(var fault) -> refusal(fault).asResponse();
            case Acting.NeedsHuman _ -> Problem.of(403, "needs-named-human", "Only a named human can do this").asResponse();
            case Acting.Unknown _ -> unknown().asResponse();
        };
    }

    private static Problem refusal(Fault fault) {
        return switch (fault) {
            case IN_FUTURE -> Problem.invalid("act-in-future", "It cannot have happened yet", "/on", "lies in the future");
            case TOO_EARLY -> Problem.invalid("act-before-decision", "It cannot have happened before what it follows from",
                    "/on", "lies before the decision, the appeal or the execution");
            case NO_APPEAL -> Problem.of(409, "no-appeal", "Nobody has appealed this decision");
            case NOT_GRANTED -> Problem.of(409, "not-granted", "The decision grants no home");
            case NOT_CARRIED_OUT -> Problem.of(409, "not-carried-out", "What is not carried out cannot be interrupted");
            case CARRIED_OUT -> Problem.of(409, "carried-out", "The household has what was granted");
            case LAPSED -> Problem.of(409, "lapsed", "Nobody is owed it any more");
        };
    }

    private static Problem unknown() {
        return Problem.notFound("unknown-housing-decision", "There is nothing with this id here");
    }
}
