package trygg.benefits.payment.web;

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
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

import io.quarkus.security.PermissionsAllowed;
import trygg.benefits.application.ApplicationId;
import trygg.benefits.payment.PaymentPlanService;
import trygg.benefits.payment.PlannedPayment;
import trygg.benefits.payment.Planning.Planned;
import trygg.benefits.payment.Planning.Repeated;
import trygg.benefits.payment.web.PaymentViews.CaseMoneyView;
import trygg.benefits.payment.web.PaymentViews.PaymentView;
import trygg.platform.act.Repeatable;
import trygg.platform.secrecy.Callers;

/** Plans how decisions are paid, for machines. */
@Path("/api/v1/applications/{id}/payment-plans")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class PaymentPlanResource {

    private final PaymentPlanService plans;
    private final Callers callers;

    PaymentPlanResource(PaymentPlanService plans, Callers callers) {
        this.plans = plans;
        this.callers = callers;
    }

    public record PlanAnswer(UUID id, List<PaymentView> payments) {

        static PlanAnswer of(UUID id, List<PlannedPayment> payments) {
            return new PlanAnswer(id, payments.stream().map(PaymentView::of).toList());
        }
    }

    @POST
    @PermissionsAllowed("benefits.write")
    @Operation(operationId = "planPayments", summary = "Plans how a decision is paid, never more than it grants; all of it or nothing")
    public Response plan(@PathParam("id") UUID id, @HeaderParam("Idempotency-Key") @Nullable String key,
            @NotNull @Valid PlanRequest request) {
        var caller = callers.current();
        var planId = Repeatable.id(request.id(), key, caller, "applications/" + id + "/payment-plans");
        var planning = plans.plan(caller, request.command(planId, new ApplicationId(id), caller));
        return switch (planning) {
            case Planned(var payments) ->
                Response.status(Response.Status.CREATED).entity(PlanAnswer.of(planId, payments)).build();
            case Repeated(var payments) -> Response.ok(PlanAnswer.of(planId, payments)).build();
            default -> PaymentRefusals.refusal(planning, planId).asResponse();
        };
    }

    @GET
    @PermissionsAllowed("benefits.read")
    @Operation(operationId = "showPaymentPlans", summary = "Payees, payments and what is left of each decision; the read is logged")
    public CaseMoneyView show(@PathParam("id") UUID id,
            @HeaderParam("X-Purpose") @DefaultValue("integration") @NotBlank @Size(max = 200) String purpose) {
        return plans.show(callers.current(), new ApplicationId(id), purpose).map(CaseMoneyView::of)
                .orElseThrow(() -> PaymentRefusals.unknownApplication().asException());
    }
}
