package trygg.benefits.recovery.web;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

import io.quarkus.security.PermissionsAllowed;
import trygg.benefits.application.ApplicationId;
import trygg.benefits.application.web.MoneyView;
import trygg.benefits.recovery.RecoverAid;
import trygg.benefits.recovery.Recovering.BarredByTime;
import trygg.benefits.recovery.Recovering.Fault;
import trygg.benefits.recovery.Recovering.Incomplete;
import trygg.benefits.recovery.Recovering.MoreThanPaid;
import trygg.benefits.recovery.Recovering.NoConditionInDecision;
import trygg.benefits.recovery.Recovering.NotALawfulGround;
import trygg.benefits.recovery.Recovering.Whole;
import trygg.benefits.recovery.Recovery;
import trygg.benefits.recovery.RecoveryService;
import trygg.platform.act.ActRefusals;
import trygg.platform.act.Recording.Recorded;
import trygg.platform.act.Recording.Repeated;
import trygg.platform.act.Repeatable;
import trygg.platform.api.Problem;
import trygg.platform.api.Problem.FieldError;
import trygg.platform.secrecy.Callers;

/** Decisions to recover aid. A machine's token names no human, so it is always refused. */
@Path("/api/v1/applications/{id}/recoveries")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class RecoveryResource {

    private static final ActRefusals RECOVERY = new ActRefusals("unknown-decision", "already-decided", "/id");

    private final RecoveryService recoveries;
    private final Callers callers;

    RecoveryResource(RecoveryService recoveries, Callers callers) {
        this.recoveries = recoveries;
        this.callers = callers;
    }

    public record RecoveryRequest(@Nullable UUID id, @NotNull UUID decisionId, @NotNull @Size(max = 60) String ground,
            @NotNull @Valid MoneyView amount, @Nullable @Size(max = 4000) String reason) {
    }

    public record RecoveryView(UUID id, UUID decisionId, String ground, String law, String amount, String currency,
            Instant decidedAt, String by) {

        static RecoveryView of(Recovery recovery) {
            return new RecoveryView(recovery.id(), recovery.decisionId(), recovery.ground().code(),
                    recovery.ground().paragraph().paragraph(), recovery.amount().amount().toPlainString(),
                    recovery.amount().currency().getCurrencyCode(), recovery.at(), recovery.by());
        }
    }

    @POST
    @PermissionsAllowed("benefits.write")
    @Operation(operationId = "recoverAid", summary = "Decides to ask aid back, in the name of a human and on a ground of the law")
    public Response recover(@PathParam("id") UUID id, @HeaderParam("Idempotency-Key") @Nullable String key,
            @NotNull @Valid RecoveryRequest request) {
        var caller = callers.current();
        var recoveryId = Repeatable.id(request.id(), key, caller, "applications/" + id + "/recoveries");
        return switch (recoveries.recover(caller, new ApplicationId(id), new RecoverAid(recoveryId, request.decisionId(),
                request.ground(), request.amount().toMoney(), request.reason(), caller.id(), caller.isStaff()))) {
            case Whole(Recorded<Recovery>(var made)) -> Response.status(201).entity(RecoveryView.of(made)).build();
            case Whole(Repeated<Recovery>(var made)) -> Response.ok(RecoveryView.of(made)).build();
            case Whole(var recording) -> RECOVERY.of(recording).asResponse();
            case NotALawfulGround _ -> Problem.invalid("not-a-lawful-ground", "The law names no such ground here", "/ground",
                    "is none of the country's law").asResponse();
            case NoConditionInDecision(var ground) -> Problem.conflict("no-repayment-condition",
                    "The aid decision did not itself say repayment on this ground", Map.of("ground", ground.code()))
                    .asResponse();
            case MoreThanPaid(var left) -> Problem.conflict("more-than-paid", "More than was paid cannot be asked back",
                    Map.of("left", left.amount().toPlainString())).asResponse();
            case BarredByTime(var since, var left) -> Problem.conflict("barred-by-time",
                    "What was paid more than three years ago cannot be asked back",
                    Map.of("since", since.toString(), "left", left.amount().toPlainString())).asResponse();
            case Incomplete(var faults) -> incomplete(faults).asResponse();
        };
    }

    private static Problem incomplete(List<Fault> faults) {
        var type = switch (faults.getFirst()) {
            case AMOUNT_NOT_POSITIVE -> "amount-not-positive";
            case CURRENCY_FOREIGN -> "foreign-currency";
            case REASON_MISSING -> "reason-required";
        };
        return Problem.invalid(type, "The decision is not whole", faults.stream().map(fault -> switch (fault) {
            case AMOUNT_NOT_POSITIVE -> new FieldError("/amount/amount", "is not above zero");
            case CURRENCY_FOREIGN -> new FieldError("/amount/currency", "the municipality pays in another currency");
            case REASON_MISSING -> new FieldError("/reason", "the person is told why");
        }).toList());
    }
}
