package trygg.housing.tenancy.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
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
import trygg.housing.tenancy.Clause;
import trygg.housing.tenancy.ClauseService;
import trygg.housing.tenancy.NoteClause;
import trygg.housing.tenancy.NoteClause.Finding;
import trygg.housing.tenancy.NoteClause.Noting;
import trygg.housing.tenancy.Tenancy;
import trygg.platform.act.Repeatable;
import trygg.platform.api.Codes;
import trygg.platform.api.Problem;
import trygg.platform.municipality.Municipalities;
import trygg.platform.secrecy.Callers;

/** Clauses of contracts and the report of conditions, for machines (C053). */
@Path("/api/v1/tenancies")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class ConditionResource {

    private final ClauseService clauses;
    private final Municipalities municipalities;
    private final Callers callers;
    private final Clock clock;

    ConditionResource(ClauseService clauses, Municipalities municipalities, Callers callers, Clock clock) {
        this.clauses = clauses;
        this.municipalities = municipalities;
        this.callers = callers;
        this.clock = clock;
    }

    /** @param endsOn of a condition: the day by which it is gone @param checked a named human has read it */
    public record Noted(@Nullable UUID id, @NotNull String kind, @NotBlank @Size(max = 4000) String says,
            @Nullable LocalDate endsOn, boolean checked) {
    }

    public record Ended(@NotNull String why) {
    }

    public record ClauseView(UUID id, UUID tenancyId, String kind, boolean condition, String says, @Nullable LocalDate endsOn,
            @Nullable LocalDate goneOn, @Nullable String goneWhy) {

        static ClauseView of(Clause one) {
            var gone = one.gone();
            return new ClauseView(one.id(), one.tenancyId(), Codes.of(one.kind()), one.kind().condition(), one.says(),
                    one.endsOn(), gone == null ? null : gone.on(), gone == null ? null : Codes.of(gone.why()));
        }
    }

    /** @param percent of the running tenancies that are conditioned one way or the other; nothing where none runs */
    public record Report(long running, long notOwn, long conditioned, long either, @Nullable Integer percent,
            List<Line> findings, List<Line> deviations) {
    }

    /** @param caseId nothing for a protected person @param kind of condition, or of contract */
    public record Line(UUID tenancyId, @Nullable UUID caseId, String kind, @Nullable LocalDate endsOn, boolean overdue) {

        static Line of(Finding one, LocalDate today) {
            return new Line(one.clause().tenancyId(), one.protectedPerson() ? null : one.caseId(),
                    Codes.of(one.clause().kind()), one.clause().endsOn(), one.clause().overdue(today));
        }

        static Line of(Tenancy one, LocalDate today) {
            return new Line(one.id(), one.protectedPerson() ? null : one.caseId(), Codes.of(one.contract()),
                    one.firstHandBy(), one.overdue(today));
        }
    }

    @GET
    @Path("conditions")
    @PermissionsAllowed("housing.read")
    @Operation(operationId = "reportConditions", summary = "Which homes are conditioned, by what and until when")
    public Report conditions(@QueryParam("municipality") @NotNull String municipality,
            @HeaderParam("X-Purpose") @DefaultValue("integration") @NotBlank @Size(max = 200) String purpose) {
        var served = municipalities.find(municipality).orElseThrow(() -> Problem.invalid("unknown-municipality",
                "This installation does not serve that municipality", "/municipality", "is not served here").asException());
        var today = LocalDate.ofInstant(clock.instant(), served.timeZone());
        var all = clauses.conditions(callers.current(), municipality, purpose);
        return new Report(all.running(), all.notOwn(), all.conditioned(), all.either(), all.percent(),
                all.findings().stream().map(one -> Line.of(one, today)).toList(),
                all.deviations().stream().map(one -> Line.of(one, today)).toList());
    }

    @POST
    @Path("{id}/clauses")
    @PermissionsAllowed("housing.write")
    @Operation(operationId = "noteClause", summary = "A clause of the contract; a condition is a finding with an end")
    public Response note(@PathParam("id") UUID tenancy, @HeaderParam("Idempotency-Key") @Nullable String key,
            @NotNull @Valid Noted request) {
        var caller = callers.current();
        var id = Repeatable.id(request.id(), key, caller, "tenancies/" + tenancy + "/clauses");
        var noting = clauses.note(caller, new NoteClause(id, tenancy,
                TenancyRequests.code(Clause.Kind.class, request.kind(), "/kind"), request.says().strip(), request.endsOn(),
                request.checked(), caller.id()));
        return switch (noting) {
            case Noting.Noted(var one) -> Response.status(Response.Status.CREATED).entity(ClauseView.of(one)).build();
            case Noting.Repeated(var one) -> Response.ok(ClauseView.of(one)).build();
            case Noting.OtherContent(var other) -> Repeatable.otherContent(other).asResponse();
            case Noting.Unfit(var fault) -> refusal(fault).asResponse();
            case Noting.Unknown _ -> unknown().asResponse();
        };
    }

    @POST
    @Path("clauses/{clauseId}/end")
    @PermissionsAllowed("housing.write")
    @Operation(operationId = "endClause", summary = "The clause is gone from the contract, or was no condition")
    public ClauseView end(@PathParam("clauseId") UUID id, @NotNull @Valid Ended request) {
        return clauses.gone(callers.current(), id, TenancyRequests.code(Clause.Why.class, request.why(), "/why"))
                .map(ClauseView::of).orElseThrow(() -> unknown().asException());
    }

    private static Problem refusal(NoteClause.Fault fault) {
        return switch (fault) {
            case END_MISSING -> Problem.invalid("condition-without-end",
                    "A condition names the day by which it is gone", "/endsOn", "is today or later");
            case NO_CONDITION -> Problem.invalid("no-condition", "What is tenancy law has no end", "/endsOn",
                    "is left out of a clause that is no condition");
            case READS_LIKE_A_CONDITION -> Problem.invalid("clause-reads-like-a-condition",
                    "It is coded as tenancy law and does not read like it", "/kind",
                    "is that of a condition, unless a named human has read it");
            case TENANCY_ENDED -> Problem.of(409, "tenancy-ended", "The tenancy has ended");
        };
    }

    private static Problem unknown() {
        return Problem.notFound("unknown-tenancy", "There is nothing with this id here");
    }
}
