package trygg.benefits.calculation.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;

import org.jspecify.annotations.Nullable;

import trygg.benefits.calculation.Calculated.MissingParameter;
import trygg.benefits.calculation.CostKind;
import trygg.benefits.calculation.Facts;
import trygg.benefits.calculation.Facts.Adjustment;
import trygg.benefits.calculation.Facts.Adult;
import trygg.benefits.calculation.Facts.Asset;
import trygg.benefits.calculation.Facts.Child;
import trygg.benefits.calculation.Facts.Cost;
import trygg.benefits.calculation.Facts.Fault;
import trygg.benefits.calculation.Facts.Income;
import trygg.benefits.calculation.IncomeKind;
import trygg.benefits.parameter.Amount;
import trygg.platform.api.Months;
import trygg.platform.api.Problem;
import trygg.platform.api.Problem.FieldError;

/** Reads a well-formed request into facts, or says what in it is none. Each kind of mistake has a problem type of its own. */
public final class CalculationReader {

    private record Refusal(String type, FieldError error) {
    }

    private final List<Refusal> refusals = new ArrayList<>();

    private CalculationReader() {
    }

    /**
     * @return the facts of one month
     * @throws trygg.platform.api.ProblemException with {@code invalid-period}, {@code invalid-amount}, {@code unknown-kind} or
     *         the code of what cannot be true of a household
     */
    public static Facts read(CalculationRequest request, @Nullable String period) {
        return new CalculationReader().facts(request, period);
    }

    /** What a renewal tells of a household; null where it tells nothing. */
    public record Parts(@Nullable List<Cost> costs, @Nullable List<Income> incomes, @Nullable List<Asset> assets) {
    }

    /** @throws trygg.platform.api.ProblemException as {@link #read} */
    public static Parts parts(@Nullable List<CalculationRequest.CostPart> costs,
            @Nullable List<CalculationRequest.IncomePart> incomes, @Nullable List<CalculationRequest.AssetPart> assets) {
        var reader = new CalculationReader();
        var parts = new Parts(costs == null ? null : each(costs, reader::cost, "/costs"),
                incomes == null ? null : each(incomes, reader::income, "/incomes"),
                assets == null ? null : each(assets, reader::asset, "/assets"));
        reader.refuse();
        return parts;
    }

    private Asset asset(CalculationRequest.AssetPart asset, String at) {
        return new Asset(asset.ref(), asset.kind(), amount(asset.amount(), at + "/amount"));
    }

    private Facts facts(CalculationRequest request, @Nullable String period) {
        var month = Months.read(period, "/period");
        var household = request.household();
        var adults = each(household.adults(), (adult, at) -> new Adult(adult.ref(), adult.birthDate(),
                adult.incentiveSince() == null ? null
                        : Months.read(adult.incentiveSince(), "/household" + at + "/incentiveSince")),
                "/adults");
        var children = each(household.children(), this::child, "/household/children");
        var costs = each(request.costs(), this::cost, "/costs");
        var incomes = each(request.incomes(), this::income, "/incomes");
        var assets = each(request.assets(), this::asset, "/assets");
        var adjustments = each(request.adjustments(), this::adjustment, "/adjustments");
        refuse();
        return new Facts(request.municipality(), month, adults, Boolean.TRUE.equals(household.cohabiting()), children,
                household.othersSharingHome() == null ? 0 : household.othersSharingHome(), costs, incomes, assets,
                request.supportMonths() == null ? Map.of() : withoutNulls(request.supportMonths()), adjustments);
    }

    private Child child(CalculationRequest.ChildPart child, String at) {
        var lunch = child.lunch() == null ? "home" : child.lunch();
        if (!lunch.equals("home") && !lunch.equals("elsewhere")) {
            refuse("unknown-kind", at + "/lunch", "home or elsewhere");
        }
        return new Child(child.ref(), child.birthDate(), lunch.equals("elsewhere"), child.daysPerMonth(),
                child.earnedEarlierThisYear() == null ? Amount.NONE
                        : amount(child.earnedEarlierThisYear(), at + "/earnedEarlierThisYear"));
    }

    private Cost cost(CalculationRequest.CostPart cost, String at) {
        var kind = CostKind.of(cost.kind());
        if (kind.isEmpty()) {
            refuse("unknown-kind", at + "/kind", "there is no such cost");
        }
        var amount = amount(cost.amount(), at + "/amount");
        return new Cost(kind.orElse(CostKind.OTHER), amount,
                cost.approved() == null ? amount : amount(cost.approved(), at + "/approved"));
    }

    private Income income(CalculationRequest.IncomePart income, String at) {
        var kind = IncomeKind.of(income.kind());
        if (kind.isEmpty()) {
            refuse("unknown-kind", at + "/kind", "there is no such income");
        }
        return new Income(income.ref(), kind.orElse(IncomeKind.OTHER), amount(income.amount(), at + "/amount"));
    }

    private Adjustment adjustment(CalculationRequest.AdjustmentPart adjustment, String at) {
        if (!adjustment.kind().equals("higher-norm") && !adjustment.kind().equals("lower-norm")) {
            refuse("unknown-kind", at + "/kind", "higher-norm or lower-norm");
        }
        return new Adjustment(adjustment.kind().equals("lower-norm"), adjustment.ref(),
                amount(adjustment.amount(), at + "/amount"), adjustment.reason());
    }

    private Amount amount(String text, String pointer) {
        return Amount.read(text).filter(amount -> amount.compareTo(Facts.MOST) <= 0).orElseGet(() -> {
            refuse("invalid-amount", pointer, "is not an amount from 0.00 to " + Facts.MOST + " with at most two decimals");
            return Amount.NONE;
        });
    }

    private static <A, B> List<B> each(@Nullable List<A> items, BiFunction<A, String, B> reader, String at) {
        var all = new ArrayList<B>();
        if (items != null) {
            for (var item : items) {
                all.add(reader.apply(item, at + '/' + all.size()));
            }
        }
        return all;
    }

    private Map<String, Integer> withoutNulls(Map<String, Integer> months) {
        if (months.containsValue(null)) {
            throw Problem.invalid("invalid-request", "Something in the request is not as it should be", "/supportMonths",
                    "a number of months for each adult").asException();
        }
        return months;
    }

    private void refuse(String type, String pointer, String message) {
        refusals.add(new Refusal(type, new FieldError(pointer, message)));
    }

    private void refuse() {
        if (!refusals.isEmpty()) {
            throw Problem.invalid(refusals.getFirst().type, "This is no household that can be reckoned",
                    refusals.stream().map(Refusal::error).toList()).asException();
        }
    }

    /** The type is the first fault's own; all of them stand in the errors. */
    public static Problem unfit(List<Fault> faults) {
        return Problem.invalid(faults.getFirst().code(), "This is no household that can be reckoned",
                faults.stream().map(fault -> new FieldError(fault.pointer(), fault.code())).toList());
    }

    /** A table of the month that nobody has loaded; that of another time is not used in its place. */
    public static Problem missing(MissingParameter missing) {
        return new Problem(422, "missing-parameter", "The table " + missing.kind().id() + " of " + missing.period()
                + " is not known; that of another time is not used in its place",
                Map.of("parameter", missing.kind().id(),
                        "scope", missing.scope(), "period", missing.period().toString()));
    }
}
