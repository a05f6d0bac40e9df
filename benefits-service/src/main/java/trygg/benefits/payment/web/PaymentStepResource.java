package trygg.benefits.payment.web;

import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

import io.quarkus.security.PermissionsAllowed;
import trygg.benefits.bank.Reason;
import trygg.benefits.payment.PaymentStepService;
import trygg.benefits.payment.Stepping;
import trygg.benefits.payment.Stepping.CannotMove;
import trygg.benefits.payment.Stepping.DayUnfit;
import trygg.benefits.payment.Stepping.NeedsHuman;
import trygg.benefits.payment.Stepping.Repeated;
import trygg.benefits.payment.Stepping.Stepped;
import trygg.benefits.payment.Stepping.Unknown;
import trygg.benefits.payment.Stepping.WithoutReason;
import trygg.benefits.payment.web.PaymentViews.PaymentView;
import trygg.platform.api.Problem;
import trygg.platform.secrecy.Callers;

/** Holds a payment back before it is sent, or tells that its money came back. */
@Path("/api/v1/payments/{id}")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class PaymentStepResource {

    private final PaymentStepService steps;
    private final Callers callers;

    PaymentStepResource(PaymentStepService steps, Callers callers) {
        this.steps = steps;
        this.callers = callers;
    }

    public record StopRequest(@Nullable @Size(max = 4000) String reason) {

        String said() {
            return reason == null ? "" : reason;
        }
    }

    /** @param reason the bank's code, such as {@code AC04}, or its words */
    public record ReturnRequest(@NotNull LocalDate on, @NotBlank @Size(max = 200) String reason) {

        Reason said() {
            var text = reason.strip();
            return text.matches("[A-Z]{2}[A-Z0-9]{2}") ? new Reason(text, "") : new Reason("", text);
        }
    }

    @POST
    @Path("stops")
    @PermissionsAllowed("benefits.write")
    @Operation(operationId = "stopPayment", summary = "Holds a payment back that is not sent; a named human, with a reason")
    public Response stop(@PathParam("id") UUID id, @NotNull @Valid StopRequest request) {
        return answer(steps.stop(callers.current(), id, request.said()), "stopped");
    }

    @POST
    @Path("cancellations")
    @PermissionsAllowed("benefits.write")
    @Operation(operationId = "cancelPayment", summary = "Takes a payment back that should not have been planned and is not sent")
    public Response cancel(@PathParam("id") UUID id, @NotNull @Valid StopRequest request) {
        return answer(steps.cancel(callers.current(), id, request.said()), "cancelled");
    }

    @POST
    @Path("returns")
    @PermissionsAllowed("benefits.pay")
    @Operation(operationId = "returnPayment", summary = "Tells that the money of a payment came back to the municipality's account")
    public Response comeBack(@PathParam("id") UUID id, @NotNull @Valid ReturnRequest request) {
        return answer(steps.comeBack(callers.current(), id, request.on(), request.said()), "returned");
    }

    private static Response answer(Stepping stepping, String to) {
        return switch (stepping) {
            case Stepped(var payment) -> Response.status(Response.Status.CREATED).entity(PaymentView.of(payment)).build();
            case Repeated(var payment) -> Response.ok(PaymentView.of(payment)).build();
            case CannotMove(var payment) -> PaymentRefusals.cannotMove(payment, to).asResponse();
            case NeedsHuman _ -> Problem.forbidden("needs-named-human",
                    "What goes against a person is decided by a named human, not by a machine", Map.of()).asResponse();
            case WithoutReason _ -> Problem.invalid("reason-required", "Nobody's money is held back without a reason",
                    "/reason", "says why").asResponse();
            case DayUnfit _ -> Problem.invalid("return-day-unfit", "The money cannot have come back on such a day", "/on",
                    "lies before the payment was sent, or in the future").asResponse();
            case Unknown _ -> PaymentRefusals.unknownPayment().asResponse();
        };
    }
}
