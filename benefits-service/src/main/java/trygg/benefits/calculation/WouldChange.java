package trygg.benefits.calculation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.function.Function;
import java.util.function.LongFunction;

import trygg.benefits.calculation.Calculated.Reckoned;
import trygg.benefits.calculation.Facts.Asset;
import trygg.benefits.calculation.Facts.Child;
import trygg.benefits.calculation.Facts.Cost;
import trygg.benefits.calculation.Facts.Income;
import trygg.benefits.parameter.Amount;
import trygg.benefits.parameter.Parameters;

/**
 * The smallest single changes of the facts that would turn a refusal into aid. Each one is found and proved by reckoning
 * again, so that what it says is true of the rules and not of a rule of thumb.
 *
 * @param what the fact, as a JSON pointer into the request
 * @param aid what the household would then get
 */
public record WouldChange(String what, String from, String to, Amount aid) {

    /** More than any household pays for anything in a month. */
    private static final long MOST = 100_000_000L;

    /** Nothing when there is aid already. */
    public static List<WouldChange> of(Facts facts, Parameters parameters, Sheet sheet) {
        if (sheet.aid().isPositive()) {
            return List.of();
        }
        var changes = new ArrayList<WouldChange>();
        Function<Facts, Amount> aid = changed -> Calculation.of(changed, parameters) instanceof Reckoned(var other)
                ? other.aid()
                : Amount.NONE;
        for (int nth = 0; nth < facts.incomes().size(); nth++) {
            var at = nth;
            var income = facts.incomes().get(nth);
            less(changes, "/incomes/" + nth + "/amount", income.amount(), aid, amount -> withIncomes(facts,
                    replaced(facts.incomes(), at, new Income(income.ref(), income.kind(), new Amount(amount)))));
        }
        for (int nth = 0; nth < facts.costs().size(); nth++) {
            cost(changes, facts, nth, aid);
        }
        for (int nth = 0; nth < facts.assets().size(); nth++) {
            var at = nth;
            var asset = facts.assets().get(nth);
            less(changes, "/assets/" + nth + "/amount", asset.amount(), aid, amount -> withAssets(facts,
                    replaced(facts.assets(), at, new Asset(asset.ref(), asset.kind(), new Amount(amount)))));
        }
        support(changes, facts, aid);
        lunch(changes, facts, aid);
        return List.copyOf(changes);
    }

    /** The largest smaller amount that gives aid, when even nothing would not be too much. */
    private static void less(List<WouldChange> changes, String what, Amount amount, Function<Facts, Amount> aid,
            LongFunction<Facts> changed) {
        if (!amount.isPositive() || !aid.apply(changed.apply(0)).isPositive()) {
            return;
        }
        long gives = 0;
        long givesNot = amount.hundredths();
        while (givesNot - gives > 1) {
            long middle = (gives + givesNot) / 2;
            if (aid.apply(changed.apply(middle)).isPositive()) {
                gives = middle;
            } else {
                givesNot = middle;
            }
        }
        changes.add(new WouldChange(what, amount.toString(), new Amount(gives).toString(), aid.apply(changed.apply(gives))));
    }

    /** More of a cost found reasonable where that is enough, else a higher cost. */
    private static void cost(List<WouldChange> changes, Facts facts, int nth, Function<Facts, Amount> aid) {
        var cost = facts.costs().get(nth);
        LongFunction<Facts> approving = amount -> withCosts(facts,
                replaced(facts.costs(), nth, new Cost(cost.kind(), cost.amount(), new Amount(amount))));
        if (aid.apply(approving.apply(cost.amount().hundredths())).isPositive()) {
            more(changes, "/costs/" + nth + "/approved", cost.approved().hundredths(), cost.amount().hundredths(), aid,
                    approving);
        } else {
            more(changes, "/costs/" + nth + "/amount", cost.approved().hundredths(), MOST, aid, amount -> withCosts(facts,
                    replaced(facts.costs(), nth, new Cost(cost.kind(), new Amount(amount), new Amount(amount)))));
        }
    }

    private static void more(List<WouldChange> changes, String what, long from, long most, Function<Facts, Amount> aid,
            LongFunction<Facts> changed) {
        if (!aid.apply(changed.apply(most)).isPositive()) {
            return;
        }
        long givesNot = from;
        long gives = most;
        while (gives - givesNot > 1) {
            long middle = (gives + givesNot) / 2;
            if (aid.apply(changed.apply(middle)).isPositive()) {
                gives = middle;
            } else {
                givesNot = middle;
            }
        }
        changes.add(new WouldChange(what, new Amount(from).toString(), new Amount(gives).toString(),
                aid.apply(changed.apply(gives))));
    }

    private static void support(List<WouldChange> changes, Facts facts, Function<Facts, Amount> aid) {
        for (var adult : facts.adults()) {
            int months = facts.supportMonths().getOrDefault(adult.ref(), 0);
            for (int longer = months + 1; longer <= 12; longer++) {
                var all = new HashMap<>(facts.supportMonths());
                all.put(adult.ref(), longer);
                var then = aid.apply(new Facts(facts.municipality(), facts.period(), facts.adults(), facts.cohabiting(),
                        facts.children(), facts.othersSharingHome(), facts.costs(), facts.incomes(), facts.assets(), all,
                        facts.adjustments()));
                if (then.isPositive()) {
                    changes.add(new WouldChange("/supportMonths/" + adult.ref(), Integer.toString(months),
                            Integer.toString(longer), then));
                    break;
                }
            }
        }
    }

    private static void lunch(List<WouldChange> changes, Facts facts, Function<Facts, Amount> aid) {
        for (int nth = 0; nth < facts.children().size(); nth++) {
            var child = facts.children().get(nth);
            if (child.lunchElsewhere()) {
                var home = new Child(child.ref(), child.birthDate(), false, child.daysPerMonth(),
                        child.earnedEarlierThisYear());
                var then = aid.apply(new Facts(facts.municipality(), facts.period(), facts.adults(), facts.cohabiting(),
                        replaced(facts.children(), nth, home), facts.othersSharingHome(), facts.costs(), facts.incomes(),
                        facts.assets(), facts.supportMonths(), facts.adjustments()));
                if (then.isPositive()) {
                    changes.add(new WouldChange("/household/children/" + nth + "/lunch", "elsewhere", "home", then));
                }
            }
        }
    }

    private static <T> List<T> replaced(List<T> all, int nth, T other) {
        var changed = new ArrayList<>(all);
        changed.set(nth, other);
        return changed;
    }

    private static Facts withIncomes(Facts facts, List<Income> incomes) {
        return new Facts(facts.municipality(), facts.period(), facts.adults(), facts.cohabiting(), facts.children(),
                facts.othersSharingHome(), facts.costs(), incomes, facts.assets(), facts.supportMonths(), facts.adjustments());
    }

    private static Facts withCosts(Facts facts, List<Cost> costs) {
        return new Facts(facts.municipality(), facts.period(), facts.adults(), facts.cohabiting(), facts.children(),
                facts.othersSharingHome(), costs, facts.incomes(), facts.assets(), facts.supportMonths(), facts.adjustments());
    }

    private static Facts withAssets(Facts facts, List<Asset> assets) {
        return new Facts(facts.municipality(), facts.period(), facts.adults(), facts.cohabiting(), facts.children(),
                facts.othersSharingHome(), facts.costs(), facts.incomes(), assets, facts.supportMonths(), facts.adjustments());
    }
}
