package trygg.benefits.bench;

import java.time.Period;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;

import trygg.benefits.calculation.Facts;
import trygg.benefits.calculation.Facts.Adjustment;
import trygg.benefits.calculation.Facts.Adult;
import trygg.benefits.calculation.Facts.Child;
import trygg.benefits.parameter.Amount;
import trygg.benefits.parameter.Parameter;
import trygg.platform.municipality.Municipality.Country;

/**
 * What the rules in {@code aid.drl} read and write besides the facts themselves. Its arithmetic is written apart from the
 * engine's, so that agreement means something; only {@link Amount} and its roundings are shared.
 */
public final class Working {

    private static final YearMonth CHILD_BENEFIT_FREE = YearMonth.of(2022, 9);

    private Working() {
    }

    /** The household as a whole. */
    public record Home(boolean swedish, YearMonth period, boolean cohabiting, int adults, int children, int othersSharingHome,
            int partTime) {

        static Home of(Facts facts, int partTime) {
            return new Home(facts.country() == Country.SE, facts.period(), facts.cohabiting(), facts.adults().size(),
                    facts.children().size(), facts.othersSharingHome(), partTime);
        }

        public boolean childBenefitFree() {
            return period.compareTo(CHILD_BENEFIT_FREE) >= 0;
        }

        public Amount commonCosts(Parameter norm) {
            return commonCosts(norm, adults + children);
        }

        /** With children who are here for some days of the year only, and with others who pay their own part. */
        public Amount commonCosts(Parameter norm, List<?> daysAYear) {
            var mostFirst = new ArrayList<Integer>();
            daysAYear.forEach(days -> mostFirst.add((Integer) days));
            mostFirst.sort((one, other) -> other - one);
            var persons = adults + children - mostFirst.size() + othersSharingHome;
            long ownDays = 365L * (adults + children - mostFirst.size());
            var all = commonCosts(norm, persons);
            for (int days : mostFirst) {
                var step = commonCosts(norm, persons + 1).minus(commonCosts(norm, persons));
                all = all.plus(step.share(days, 365));
                persons++;
                ownDays += days;
            }
            return all.wholeShare(ownDays, ownDays + 365L * othersSharingHome);
        }

        private static Amount commonCosts(Parameter norm, int persons) {
            if (persons == 0) {
                throw new IllegalStateException("nobody lives here");
            }
            return norm.require("persons-" + Math.min(persons, 7))
                    .plus(norm.require("each-beyond-7").times(Math.max(0, persons - 7)));
        }
    }

    /** @param months of aid in a row before this one; null when nothing is said of it */
    public record Grown(String ref, @Nullable Integer months, @Nullable YearMonth incentiveSince) {

        static Grown of(Adult adult, Facts facts) {
            return new Grown(adult.ref(), facts.supportMonths().get(adult.ref()), adult.incentiveSince());
        }
    }

    /**
     * @param age in whole years at the end of the month
     * @param lunchElsewhere only ever true under seven
     * @param days of the month it lives here
     */
    public record Kid(String ref, int age, boolean lunchElsewhere, int days, int daysOfMonth, Amount earnedBefore) {

        static Kid of(Child child, YearMonth period) {
            // The norm counts a birthday for the whole of its month.
            var age = Period.between(child.birthDate().withDayOfMonth(1), period.atDay(1)).getYears();
            var length = period.lengthOfMonth();
            var days = child.daysPerMonth();
            return new Kid(child.ref(), age, child.lunchElsewhere() && age < 7, days == null ? length : Math.min(days, length),
                    length, child.earnedEarlierThisYear());
        }

        public boolean partTime() {
            return days < daysOfMonth;
        }

        public int daysAYear() {
            return Math.min(12 * days, 365);
        }
    }

    /** @param inForce the municipality's own, or the state's, which are the floor in any case */
    public record Rates(Parameter inForce, Parameter state) {
    }

    /** What the rules that fired have added up. */
    public static final class Sums {

        private long norm;
        private long floor;
        private long supplements;
        private long costs;
        private long counted;

        public void personal(Amount amount) {
            norm += amount.hundredths();
            floor += amount.hundredths();
        }

        public void swedishChild(Kid kid, Amount month) {
            if (!kid.partTime()) {
                personal(month);
                return;
            }
            var part = month.wholeShare(12, 365).times(kid.days());
            personal(part.compareTo(month) < 0 ? part : month);
        }

        public void common(Amount amount) {
            personal(amount);
        }

        public void rate(Rates rates, String name) {
            norm += rates.inForce().require(name).hundredths();
            floor += rates.state().require(name).hundredths();
        }

        public void norwegianChild(Kid kid, Rates rates, String name) {
            norm += part(kid, rates.inForce().require(name)).hundredths();
            floor += part(kid, rates.state().require(name)).hundredths();
        }

        private static Amount part(Kid kid, Amount month) {
            return kid.partTime() ? month.wholeShare(kid.days(), kid.daysOfMonth()) : month;
        }

        public void adjust(Adjustment adjustment) {
            norm += (adjustment.lower() ? -1 : 1) * adjustment.amount().hundredths();
        }

        public void supplement(Amount each, int number) {
            supplements += each.hundredths() * number;
        }

        public void cost(Amount approved) {
            costs += approved.hundredths();
        }

        public void income(Amount amount) {
            counted += amount.hundredths();
        }

        public void leftAside(Amount amount) {
            counted -= amount.hundredths();
        }

        public void childsWork(Kid kid, long earned, Amount free) {
            long before = kid.earnedBefore().hundredths();
            counted += Math.max(0, before + earned - free.hundredths()) - Math.max(0, before - free.hundredths());
        }

        Sum end() {
            var balance = norm + supplements + costs - counted;
            return new Sum(new Amount(Math.max(0, balance)), new Amount(norm), new Amount(floor),
                    new Amount(Math.max(0, -balance)));
        }
    }

    /** The amounts that both ways of reckoning must agree on, to the hundredth. */
    public record Sum(Amount aid, Amount norm, Amount floor, Amount surplus) {
    }
}
