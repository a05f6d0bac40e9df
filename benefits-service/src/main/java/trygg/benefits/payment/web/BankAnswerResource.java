package trygg.benefits.payment.web;

import java.util.Map;

import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import org.eclipse.microprofile.openapi.annotations.Operation;

import io.quarkus.security.PermissionsAllowed;
import trygg.benefits.payment.Answering.Repeated;
import trygg.benefits.payment.Answering.Taken;
import trygg.benefits.payment.Answering.UnknownRun;
import trygg.benefits.payment.Answering.Unreadable;
import trygg.benefits.payment.BankAnswerService;
import trygg.benefits.payment.web.PaymentViews.AnswerView;
import trygg.platform.api.Problem;
import trygg.platform.secrecy.Callers;

/** Takes in the bank's answers to payment runs. */
@Path("/api/v1/bank-answers")
@Produces(MediaType.APPLICATION_JSON)
public class BankAnswerResource {

    private final BankAnswerService answers;
    private final Callers callers;

    BankAnswerResource(BankAnswerService answers, Callers callers) {
        this.answers = answers;
        this.callers = callers;
    }

    @POST
    @Consumes({ MediaType.APPLICATION_XML, MediaType.TEXT_XML })
    @PermissionsAllowed("benefits.pay")
    @Operation(operationId = "takeBankAnswer", summary = "Takes in a pain.002; the same bytes again change nothing")
    public Response take(byte @NotNull [] file) {
        return switch (answers.take(callers.current(), file)) {
            case Taken(var answer) -> Response.status(Response.Status.CREATED).entity(AnswerView.of(answer)).build();
            case Repeated(var answer) -> Response.ok(AnswerView.of(answer)).build();
            case Unreadable(var why) -> new Problem(422, "unreadable-bank-answer", "This is no pain.002 that can be read",
                    Map.of("why", PaymentRefusals.code(why))).asResponse();
            case UnknownRun _ ->
                Problem.of(422, "answer-to-unknown-run", "It answers a file that was not made here").asResponse();
        };
    }
}
