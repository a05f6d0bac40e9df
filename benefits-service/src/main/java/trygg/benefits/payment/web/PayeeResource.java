package trygg.benefits.payment.web;

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
import trygg.benefits.payment.Entering.CorrectedBefore;
import trygg.benefits.payment.Entering.Entered;
import trygg.benefits.payment.Entering.NothingToCorrect;
import trygg.benefits.payment.Entering.OtherContent;
import trygg.benefits.payment.Entering.Repeated;
import trygg.benefits.payment.Entering.Unfit;
import trygg.benefits.payment.Entering.Unknown;
import trygg.benefits.payment.PayeeService;
import trygg.benefits.payment.web.PaymentViews.PayeeView;
import trygg.platform.act.Repeatable;
import trygg.platform.api.Problem;
import trygg.platform.secrecy.Callers;

/** Enters who can be paid in a case, for machines. */
@Path("/api/v1/applications/{id}/payees")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class PayeeResource {

    private final PayeeService payees;
    private final Callers callers;

    PayeeResource(PayeeService payees, Callers callers) {
        this.payees = payees;
        this.callers = callers;
    }

    @POST
    @PermissionsAllowed("benefits.write")
    @Operation(operationId = "enterPayee", summary = "Enters who can be paid in the case, or corrects one that was entered")
    public Response enter(@PathParam("id") UUID id, @HeaderParam("Idempotency-Key") @Nullable String key,
            @NotNull @Valid PayeeRequest request) {
        var caller = callers.current();
        var payeeId = Repeatable.id(request.id(), key, caller, "applications/" + id + "/payees");
        return switch (payees.enter(caller, request.command(payeeId, new ApplicationId(id), caller))) {
            case Entered(var payee) -> Response.status(Response.Status.CREATED).entity(PayeeView.of(payee, false)).build();
            case Repeated(var payee) -> Response.ok(PayeeView.of(payee, false)).build();
            case OtherContent(var used) -> Repeatable.otherContent(used).asResponse();
            case NothingToCorrect _ -> Problem.invalid("unknown-payee", "There is no such payee to correct", "/replaces",
                    "is no payee of this case").asResponse();
            case CorrectedBefore(var by) -> Problem.conflict("already-corrected", "Somebody has corrected this payee already",
                    Map.of("by", by)).asResponse();
            case Unfit(var faults) -> PaymentRefusals.payee(faults).asResponse();
            case Unknown _ -> PaymentRefusals.unknownApplication().asResponse();
        };
    }
}
