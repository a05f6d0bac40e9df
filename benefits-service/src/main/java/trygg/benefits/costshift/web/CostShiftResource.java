package trygg.benefits.costshift.web;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.YearMonth;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
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
import trygg.benefits.application.ApplicationId;
import trygg.benefits.application.web.MoneyView;
import trygg.benefits.costshift.CostShift;
import trygg.benefits.costshift.CostShiftService;
import trygg.benefits.costshift.CostShiftService.Refundable;
import trygg.benefits.costshift.NoteCause;
import trygg.benefits.costshift.NoteCause.Fault;
import trygg.benefits.costshift.NoteCause.Noting;
import trygg.benefits.costshift.RefundClaim;
import trygg.benefits.costshift.RefundClaim.Following;
import trygg.benefits.costshift.RefundClaim.State;
import trygg.benefits.costshift.StateBenefitCause;
import trygg.benefits.costshift.StateBenefitCause.Benefit;
import trygg.benefits.costshift.StateBenefitCause.Cause;
import trygg.platform.act.Repeatable;
import trygg.platform.api.Problem;
import trygg.platform.api.Problem.FieldError;
import trygg.platform.secrecy.Caller;
import trygg.platform.secrecy.Callers;

/** Causes of months, claims of what the state pays later, and kronor shifted by month, for machines. */
@Path("/api/v1")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class CostShiftResource {

    private static final String PURPOSE = "X-Purpose";
    private static final String NO_PURPOSE = "integration";

    private final CostShiftService costShift;
    private final Callers callers;

    CostShiftResource(CostShiftService costShift, Callers callers) {
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

    public record CauseView(UUID id, UUID applicationId, UUID caseId, String month, String cause, @Nullable String benefit,
            MoneyView amount, Instant notedAt, String by) {

        static CauseView of(StateBenefitCause cause) {
            var benefit = cause.benefit();
            return new CauseView(cause.id(), cause.applicationId().value(), cause.caseId(), cause.month().toString(),
                    cause.cause().code(), benefit == null ? null : benefit.code(), MoneyView.of(cause.amount()), cause.at(),
                    cause.by());
        }
    }

    /** @param amount left out, it is what was claimed, or the whole month's for a new claim */
    public record ClaimRequest(
            @NotNull @Pattern(regexp = "claimed|reminded|paid|denied", message = "is none of claimed, reminded, paid, denied") String state,
            @Nullable @Valid MoneyView amount) {
    }

    public record ClaimView(UUID id, UUID causeId, String state, MoneyView amount, String ground, Instant at, String by) {

        static ClaimView of(RefundClaim claim) {
            var step = claim.steps().getLast();
            return new ClaimView(claim.id(), claim.cause().id(), step.state().code(), MoneyView.of(step.amount()),
                    step.ground().paragraph(), step.at(), step.by());
        }
    }

    /** @param claim nothing while nobody has asked for it */
    public record RefundableView(CauseView cause, @Nullable ClaimView claim) {

        static RefundableView of(Refundable one) {
            var claim = one.claim();
            return new RefundableView(CauseView.of(one.cause()), claim == null ? null : ClaimView.of(claim));
        }
    }

    public record RefundableList(List<RefundableView> items) {
    }

    /** @param looked households somebody has looked at, {@code households} those where the state has a part */
    public record MonthView(String month, long looked, long households, String total, Map<String, String> byCause,
            Map<String, String> byBenefit) {

        static MonthView of(CostShift.Month month) {
            return new MonthView(month.month().toString(), month.looked(), month.households(), month.total().toPlainString(),
                    text(month.byCause()), text(month.byBenefit()));
        }
    }

    public record CostShiftView(String municipality, int year, String total, List<MonthView> months,
            Map<String, String> claims) {
    }

    @POST
    @Path("applications/{id}/state-benefit-causes")
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

    @POST
    @Path("state-benefit-causes/{id}/refund-claim")
    @PermissionsAllowed("benefits.write")
    @Operation(operationId = "followRefundClaim", summary = "Claims a month back of the state, and follows the claim to its end")
    public Response follow(@PathParam("id") UUID id, @NotNull @Valid ClaimRequest request) {
        var amount = request.amount();
        return switch (costShift.follow(callers.current(), id, State.of(request.state()).orElseThrow(),
                amount == null ? null : amount.toMoney())) {
            case Following.Followed(var claim) -> Response.status(Response.Status.CREATED).entity(ClaimView.of(claim)).build();
            case Following.Repeated(var claim) -> Response.ok(ClaimView.of(claim)).build();
            case Following.NothingToRefund _ -> Problem.conflict("nothing-to-refund",
                    "Only a month that waits for a benefit can be claimed back", Map.of()).asResponse();
            case Following.CannotMove move -> cannotMove(move).asResponse();
            case Following.AmountUnfit _ -> Problem.invalid("amount-unfit", "The amount cannot be claimed", "/amount",
                    "is nothing, in another currency, or more than the month's").asResponse();
            case Following.Unknown _ -> Problem.notFound("unknown-cause", "There is nothing with this id here").asResponse();
        };
    }

    @GET
    @Path("refund-claims")
    @PermissionsAllowed("benefits.read")
    @Operation(operationId = "listRefundClaims", summary = "What the state may pay back and has not; the read is logged")
    public RefundableList open(@QueryParam("municipality") @NotNull String municipality,
            @HeaderParam(PURPOSE) @DefaultValue(NO_PURPOSE) @NotBlank @Size(max = 200) String purpose) {
        return new RefundableList(costShift.refundable(callers.current(), municipality, purpose).stream()
                .map(RefundableView::of).toList());
    }

    @GET
    @Path("statistics/cost-shift")
    @PermissionsAllowed("benefits.read")
    @Operation(operationId = "costShift", summary = "Kronor a month shifted from the state's insurances")
    public CostShiftView year(@QueryParam("municipality") @NotNull String municipality,
            @QueryParam("year") @Min(2000) @Max(2100) int year) {
        var found = costShift.year(callers.current(), municipality, year);
        var claims = new LinkedHashMap<String, String>();
        for (var state : State.values()) {
            claims.put(state.code(), found.claims().getOrDefault(state, BigDecimal.ZERO.setScale(2)).toPlainString());
        }
        return new CostShiftView(municipality, year, found.total().toPlainString(),
                found.months().stream().map(MonthView::of).toList(), claims);
    }

    private static Problem cannotMove(Following.CannotMove move) {
        var states = new LinkedHashMap<String, Object>();
        states.put("to", move.to().code());
        var from = move.from();
        if (from != null) {
            states.put("from", from.code());
        }
        return Problem.conflict("claim-cannot-move", "A claim does not go from that state to this", states);
    }

    private static Map<String, String> text(Map<String, BigDecimal> amounts) {
        var text = new LinkedHashMap<String, String>();
        amounts.keySet().stream().sorted().forEach(code -> text.put(code, amounts.get(code).toPlainString()));
        return text;
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
                faults.stream().map(CostShiftResource::error).toList());
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
