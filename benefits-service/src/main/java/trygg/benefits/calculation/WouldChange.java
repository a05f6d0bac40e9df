package trygg.benefits.calculation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
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
        return sheet.aid().isPositive() ? List.of() : new Search(facts, parameters).all();
    }

    private static final class Search {

        private final Facts facts;
        private final Parameters parameters;
        private final List<WouldChange> changes = new ArrayList<>();

        Search(Facts facts, Parameters parameters) {
            this.facts = facts;
            this.parameters = parameters;
        }

        List<WouldChange> all() {
            for (int nth = 0; nth < facts.incomes().size(); nth++) {
                var at = nth;
                var income = facts.incomes().get(nth);
                amount("/incomes/" + nth + "/amount", income.amount().hundredths(), 0, changed -> facts.withIncomes(
                        replaced(facts.incomes(), at, new Income(income.ref(), income.kind(), new Amount(changed)))));
            }
            for (int nth = 0; nth < facts.costs().size(); nth++) {
                cost(nth);
            }
            for (int nth = 0; nth < facts.assets().size(); nth++) {
                var at = nth;
                var asset = facts.assets().get(nth);
                amount("/assets/" + nth + "/amount", asset.amount().hundredths(), 0, changed -> facts.withAssets(
                        replaced(facts.assets(), at, new Asset(asset.ref(), asset.kind(), new Amount(changed)))));
            }
            support();
            lunch();
            return List.copyOf(changes);
        }

        /** More of a cost found reasonable where that is enough, else a higher cost. */
        private void cost(int nth) {
            var cost = facts.costs().get(nth);
            var approved = cost.approved().hundredths();
            if (!amount("/costs/" + nth + "/approved", approved, cost.amount().hundredths(), changed -> facts.withCosts(
                    replaced(facts.costs(), nth, new Cost(cost.kind(), cost.amount(), new Amount(changed)))))) {
                amount("/costs/" + nth + "/amount", approved, MOST, changed -> facts.withCosts(
                        replaced(facts.costs(), nth, new Cost(cost.kind(), new Amount(changed), new Amount(changed)))));
            }
        }

        /** The amount nearest to what it is that gives aid, on the way to one that does; false when not even that one does. */
        private boolean amount(String what, long from, long most, LongFunction<Facts> changed) {
            if (!gives(changed.apply(most))) {
                return false;
            }
            long gives = most;
            long givesNot = from;
            while (Math.abs(gives - givesNot) > 1) {
                long middle = (gives + givesNot) / 2;
                if (gives(changed.apply(middle))) {
                    gives = middle;
                } else {
                    givesNot = middle;
                }
            }
            add(what, new Amount(from).toString(), new Amount(gives).toString(), changed.apply(gives));
            return true;
        }

        private void support() {
            for (var adult : facts.adults()) {
                int months = facts.supportMonths().getOrDefault(adult.ref(), 0);
                for (int longer = months + 1; longer <= 12; longer++) {
                    var all = new HashMap<>(facts.supportMonths());
                    all.put(adult.ref(), longer);
                    var changed = facts.withSupportMonths(all);
                    if (gives(changed)) {
                        add("/supportMonths/" + adult.ref(), Integer.toString(months), Integer.toString(longer), changed);
                        break;
                    }
                }
            }
        }

        private void lunch() {
            for (int nth = 0; nth < facts.children().size(); nth++) {
                var child = facts.children().get(nth);
                var changed = facts
                        .withChildren(replaced(facts.children(), nth, new Child(child.ref(), child.birthDate(), false,
                                child.daysPerMonth(), child.earnedEarlierThisYear())));
                if (child.lunchElsewhere() && gives(changed)) {
                    add("/household/children/" + nth + "/lunch", "elsewhere", "home", changed);
                }
            }
        }

        private void add(String what, String from, String to, Facts changed) {
            changes.add(new WouldChange(what, from, to, aid(changed)));
        }

        private boolean gives(Facts changed) {
            return aid(changed).isPositive();
        }

        private Amount aid(Facts changed) {
            return Calculation.of(changed, parameters) instanceof Reckoned(var sheet) ? sheet.aid() : Amount.NONE;
        }
    }

    private static <T> List<T> replaced(List<T> all, int nth, T other) {
        var changed = new ArrayList<>(all);
        changed.set(nth, other);
        return changed;
    }
}
