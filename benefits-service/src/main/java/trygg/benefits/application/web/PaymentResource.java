package trygg.benefits.application.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
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
import trygg.benefits.application.Paying.CannotMove;
import trygg.benefits.application.Paying.Changed;
import trygg.benefits.application.Paying.Fault;
import trygg.benefits.application.Paying.NothingGranted;
import trygg.benefits.application.Paying.OtherContent;
import trygg.benefits.application.Paying.Repeated;
import trygg.benefits.application.Paying.Unfit;
import trygg.benefits.application.Paying.Unknown;
import trygg.benefits.application.Payment;
import trygg.benefits.application.PaymentService;
import trygg.platform.act.Repeatable;
import trygg.platform.api.EntityVersion;
import trygg.platform.api.Problem;
import trygg.platform.api.Problem.FieldError;
import trygg.platform.secrecy.Callers;

/** Takes in how payments to households stand, from the system that pays. */
@Path("/api/v1/applications/{id}/payments")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class PaymentResource {

    private final PaymentService payments;
    private final Callers callers;

    PaymentResource(PaymentService payments, Callers callers) {
        this.payments = payments;
        this.callers = callers;
    }

    public record PaymentAnswer(ApplicationView.Paid payment) {
    }

    @POST
    @PermissionsAllowed("benefits.write")
    @Operation(operationId = "changePayment", summary = "Tells of a payment, and with the same id that it was paid, stopped or cancelled")
    public Response change(@PathParam("id") UUID id, @HeaderParam("If-Match") @Nullable String ifMatch,
            @HeaderParam("Idempotency-Key") @Nullable String key, @NotNull @Valid PaymentRequest request) {
        var caller = callers.current();
        var paymentId = Repeatable.id(request.id(), key, caller, "applications/" + id + "/payments");
        var answer = payments.change(caller, request.command(paymentId, new ApplicationId(id), caller), ifMatch);
        return switch (answer.paying()) {
            case Changed(var payment) -> answered(Response.status(Response.Status.CREATED), payment, answer.version());
            case Repeated(var payment) -> answered(Response.ok(), payment, answer.version());
            case OtherContent(var used) -> Repeatable.otherContent(used).asResponse();
            case NothingGranted _ -> Problem.conflict("nothing-granted", "Nothing is granted, so there is nothing to pay",
                    Map.of()).asResponse();
            case CannotMove move -> cannotMove(move).asResponse();
            case Unfit(var faults) -> unfit(faults).asResponse();
            case Unknown _ -> Problem.notFound("unknown-application", "There is nothing with this id here").asResponse();
        };
    }

    private static Response answered(Response.ResponseBuilder response, Payment payment, long version) {
        return response.entity(new PaymentAnswer(ApplicationView.Paid.of(payment))).tag(EntityVersion.tag(version)).build();
    }

    private static Problem cannotMove(CannotMove move) {
        var states = new LinkedHashMap<String, Object>();
        states.put("to", move.to().code());
        var from = move.from();
        if (from != null) {
            states.put("from", from.code());
        }
        return Problem.conflict("payment-cannot-move", "A payment does not go from that state to this", states);
    }

    /** The type is the first fault's own; all of them stand in the errors. */
    static Problem unfit(List<Fault> faults) {
        var type = switch (faults.getFirst()) {
            case AMOUNT_MISSING -> "amount-required";
            case AMOUNT_NOT_POSITIVE -> "amount-not-positive";
            case AMOUNT_OF_STOPPED -> "amount-changed";
            case CURRENCY_FOREIGN -> "foreign-currency";
            case DUE_UNFIT -> "due-day-unfit";
            case PAID_DAY_WITHOUT_PAYMENT -> "paid-day-without-payment";
            case PAID_BEFORE_REQUEST -> "act-before-request";
            case PAID_IN_FUTURE -> "act-in-future";
        };
        return Problem.invalid(type, "The payment cannot be as it is told",
                faults.stream().map(PaymentResource::error).toList());
    }

    private static FieldError error(Fault fault) {
        return switch (fault) {
            case AMOUNT_MISSING -> new FieldError("/amount", "what is planned or paid has an amount");
            case AMOUNT_NOT_POSITIVE -> new FieldError("/amount/amount", "a payment is more than zero");
            case AMOUNT_OF_STOPPED -> new FieldError("/amount", "what is stopped or cancelled keeps its amount");
            case CURRENCY_FOREIGN -> new FieldError("/amount/currency", "the municipality pays in another currency");
            case DUE_UNFIT -> new FieldError("/dueOn", "lies before the application or more than a year ahead");
            case PAID_DAY_WITHOUT_PAYMENT -> new FieldError("/paidOn", "only what is paid has a day on which it was");
            case PAID_BEFORE_REQUEST -> new FieldError("/paidOn", "lies before the application");
            case PAID_IN_FUTURE -> new FieldError("/paidOn", "lies in the future");
        };
    }
}
