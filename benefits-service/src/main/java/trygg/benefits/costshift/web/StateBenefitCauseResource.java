package trygg.benefits.costshift.web;

import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
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
import trygg.benefits.application.web.Discretion;
import trygg.benefits.application.web.MoneyView;
import trygg.benefits.costshift.CostShiftService;
import trygg.benefits.costshift.NoteCause;
import trygg.benefits.costshift.NoteCause.Fault;
import trygg.benefits.costshift.NoteCause.Noting;
import trygg.benefits.costshift.StateBenefitCause;
import trygg.benefits.costshift.StateBenefitCause.Benefit;
import trygg.benefits.costshift.StateBenefitCause.Cause;
import trygg.platform.act.Repeatable;
import trygg.platform.api.Problem;
import trygg.platform.api.Problem.FieldError;
import trygg.platform.secrecy.Caller;
import trygg.platform.secrecy.Callers;

/** Notes whether a month's aid stands in for a benefit of the state's, for machines. */
@Path("/api/v1/applications/{id}/state-benefit-causes")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class StateBenefitCauseResource {

    private final CostShiftService costShift;
    private final Callers callers;

    StateBenefitCauseResource(CostShiftService costShift, Callers callers) {
        this.costShift = costShift;
        this.callers = callers;
    }

    /** @param amount how much of that month's aid; zero when the cause is none */
    public record CauseRequest(@Nullable UUID id,
            @NotNull @Pattern(regexp = "[0-9]{4}-(0[1-9]|1[0-2])", message = "is not a month") String month,
            @NotNull @Pattern(regexp = "waiting|denied|insufficient|none", message = "is none of waiting, denied, insufficient, none") String cause,
            @Nullable @Pattern(regexp = "unemployment-fund|sickness|pension|parental|housing-allowance|other", message = "is no benefit of the state's") String benefit,
            @NotNull @Valid MoneyView amount) {

        NoteCause command(UUID causeId, ApplicationId application, Caller caller) {
            return new NoteCause(causeId, application, YearMonth.parse(month), Cause.of(cause).orElseThrow(),
                    benefit == null ? null : Benefit.of(benefit).orElseThrow(), amount.toMoney(), caller.id());
        }
    }

    public record CauseView(UUID id, UUID applicationId, @Nullable UUID caseId, String month, String cause,
            @Nullable String benefit,
            @Nullable MoneyView amount, Instant notedAt, String by) {

        /** In a list: of a protected person neither case, benefit nor amount. */
        CauseView in(Discretion discretion) {
            return new CauseView(id, applicationId, discretion.tell(caseId), month, cause, discretion.tell(benefit),
                    discretion.tell(amount), notedAt, by);
        }

        static CauseView of(StateBenefitCause cause) {
            var benefit = cause.benefit();
            return new CauseView(cause.id(), cause.applicationId().value(), cause.caseId(), cause.month().toString(),
                    cause.cause().code(), benefit == null ? null : benefit.code(), MoneyView.of(cause.amount()), cause.at(),
                    cause.by());
        }
    }

    @POST
    @PermissionsAllowed("benefits.write")
    @Operation(operationId = "noteStateBenefitCause", summary = "Notes whether a month's aid stands in for a benefit of the state's")
    public Response note(@PathParam("id") UUID id, @HeaderParam("Idempotency-Key") @Nullable String key,
            @NotNull @Valid CauseRequest request) {
        var caller = callers.current();
        var causeId = Repeatable.id(request.id(), key, caller, "applications/" + id + "/state-benefit-causes");
        return switch (costShift.note(caller, request.command(causeId, new ApplicationId(id), caller))) {
            case Noting.Noted(var cause) -> Response.status(Response.Status.CREATED).entity(CauseView.of(cause)).build();
            case Noting.Repeated(var cause) -> Response.ok(CauseView.of(cause)).build();
            case Noting.OtherContent(var used) -> Repeatable.otherContent(used).asResponse();
            case Noting.Unfit(var faults) -> unfit(faults).asResponse();
            case Noting.Unknown _ -> Problem.notFound("unknown-application", "There is nothing with this id here")
                    .asResponse();
        };
    }

    /** The type is the first fault's own; all of them stand in the errors. */
    private static Problem unfit(List<Fault> faults) {
        var type = switch (faults.getFirst()) {
            case BENEFIT_MISSING -> "benefit-required";
            case BENEFIT_WITHOUT_CAUSE -> "benefit-without-cause";
            case AMOUNT_MISSING -> "amount-required";
            case AMOUNT_WITHOUT_CAUSE -> "amount-without-cause";
            case CURRENCY_FOREIGN -> "foreign-currency";
            case MONTH_IN_FUTURE -> "month-in-future";
        };
        return Problem.invalid(type, "The cause cannot be as it is told",
                faults.stream().map(StateBenefitCauseResource::error).toList());
    }

    private static FieldError error(Fault fault) {
        return switch (fault) {
            case BENEFIT_MISSING -> new FieldError("/benefit", "says which of the state's benefits");
            case BENEFIT_WITHOUT_CAUSE -> new FieldError("/benefit", "belongs to a cause");
            case AMOUNT_MISSING -> new FieldError("/amount/amount", "is more than zero");
            case AMOUNT_WITHOUT_CAUSE -> new FieldError("/amount/amount", "is zero when there is no cause");
            case CURRENCY_FOREIGN -> new FieldError("/amount/currency", "the municipality pays in another currency");
            case MONTH_IN_FUTURE -> new FieldError("/month", "lies in the future");
        };
    }
}
