package trygg.benefits.calculation;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import trygg.benefits.parameter.Amount;
import trygg.platform.municipality.Municipality.Country;

/**
 * All that a calculation knows of a household in one month.
 *
 * @param municipality its code, {@code SE-1880}; the country is in it
 * @param cohabiting whether the two adults are spouses or live together as such
 * @param othersSharingHome people in the same home whose money is their own
 * @param supportMonths by adult, for how many months in a row before this one the household has had aid
 */
public record Facts(String municipality, YearMonth period, List<Adult> adults, boolean cohabiting, List<Child> children,
        int othersSharingHome, List<Cost> costs, List<Income> incomes, List<Asset> assets, Map<String, Integer> supportMonths,
        List<Adjustment> adjustments) {

    /** More people than any household here has; a longer list is a mistake or an attack. */
    public static final int MOST_PERSONS = 20;
    static final int MOST_ROWS = 100;
    private static final int OLDEST = 130;

    /** More than any amount of a household's month; a longer number is a slip of the keyboard. */
    public static final Amount MOST = Amount.kronor(9_999_999);

    public Facts {
        adults = List.copyOf(adults);
        children = List.copyOf(children);
        costs = List.copyOf(costs);
        incomes = List.copyOf(incomes);
        assets = List.copyOf(assets);
        supportMonths = Map.copyOf(supportMonths);
        adjustments = List.copyOf(adjustments);
    }

    /**
     * @param ref names the adult within these facts
     * @param incentiveSince the month from which a part of the wage was first left aside (SoL 12:8); null when it never was
     */
    public record Adult(String ref, LocalDate birthDate, @Nullable YearMonth incentiveSince) {
    }

    /**
     * A child of the household, or one under 21 who goes to school and lives at home.
     *
     * @param lunchElsewhere five days a week; matters only under seven
     * @param daysPerMonth how many days it lives here when it has two homes; null when it always does
     * @param earnedEarlierThisYear what it has earned in the calendar year before this month
     */
    public record Child(String ref, LocalDate birthDate, boolean lunchElsewhere, @Nullable Integer daysPerMonth,
            Amount earnedEarlierThisYear) {

        /** The age it reaches in the month: a birthday counts for the whole month. */
        int age(YearMonth period) {
            return ageIn(period, birthDate);
        }
    }

    /** @param approved the part found reasonable; the rest is the household's own */
    public record Cost(CostKind kind, Amount amount, Amount approved) {
    }

    public record Income(String ref, IncomeKind kind, Amount amount) {
    }

    /** @param amount what it could be used for this month */
    public record Asset(@Nullable String ref, String kind, Amount amount) {
    }

    /**
     * The norm moved for this household, which always has a reason of its own (SoL 12:7; sosialtjenesteloven § 18 is
     * discretionary by nature).
     *
     * @param lower true when the norm is reckoned lower
     */
    public record Adjustment(boolean lower, @Nullable String ref, Amount amount, String reason) {
    }

    public Facts withIncomes(List<Income> other) {
        return new Facts(municipality, period, adults, cohabiting, children, othersSharingHome, costs, other, assets,
                supportMonths, adjustments);
    }

    public Facts withCosts(List<Cost> other) {
        return new Facts(municipality, period, adults, cohabiting, children, othersSharingHome, other, incomes, assets,
                supportMonths, adjustments);
    }

    public Facts withAssets(List<Asset> other) {
        return new Facts(municipality, period, adults, cohabiting, children, othersSharingHome, costs, incomes, other,
                supportMonths, adjustments);
    }

    Facts withChildren(List<Child> other) {
        return new Facts(municipality, period, adults, cohabiting, other, othersSharingHome, costs, incomes, assets,
                supportMonths, adjustments);
    }

    public Facts withSupportMonths(Map<String, Integer> other) {
        return new Facts(municipality, period, adults, cohabiting, children, othersSharingHome, costs, incomes, assets, other,
                adjustments);
    }

    /**
     * With how long each adult has had aid: the months that were counted, and before them what was known of an earlier month
     * when aid was given in each month since.
     *
     * @param earlier the household as it was reckoned in that month, or in this one
     * @param counted months in a row before this one for which aid was decided
     */
    public Facts goingOnFrom(Facts earlier, int counted) {
        var since = (int) ChronoUnit.MONTHS.between(earlier.period, period);
        var months = new HashMap<String, Integer>();
        for (var adult : adults) {
            var known = counted < since ? 0 : earlier.supportMonths.getOrDefault(adult.ref, 0) + since;
            var all = Math.max(known, counted);
            if (all > 0) {
                months.put(adult.ref, all);
            }
        }
        return withSupportMonths(months);
    }

    /**
     * The same household in its next month, as far as it is known: of what comes back each month, what was found reasonable is
     * what it costs, and what a child has earned is added up within the calendar year.
     */
    public Facts next() {
        var month = period.plusMonths(1);
        return new Facts(municipality, month, adults, cohabiting,
                children.stream().map(child -> new Child(child.ref, child.birthDate, child.lunchElsewhere, child.daysPerMonth,
                        month.getYear() == period.getYear() ? child.earnedEarlierThisYear.plus(earned(child)) : Amount.NONE))
                        .toList(),
                othersSharingHome, costs.stream().filter(cost -> cost.kind.monthly())
                        .map(cost -> new Cost(cost.kind, cost.approved, cost.approved)).toList(),
                incomes, assets, supportMonths, adjustments);
    }

    private Amount earned(Child child) {
        return incomes.stream()
                .filter(income -> income.ref.equals(child.ref)
                        && (income.kind == IncomeKind.WAGE || income.kind == IncomeKind.CHILD_WAGE))
                .map(Income::amount).reduce(Amount.NONE, Amount::plus);
    }

    public Country country() {
        if (municipality.startsWith("SE")) {
            return Country.SE;
        }
        return municipality.startsWith("NO") ? Country.NO : Country.valueOf(municipality.substring(0, 2));
    }

    /** What cannot be true of a household, each as a JSON pointer into the request and a code. Empty when it may be. */
    public List<Fault> faults() {
        var faults = new ArrayList<Fault>();
        if (adults.isEmpty()) {
            faults.add(new Fault("/household/adults", "no-adult"));
        }
        if (adults.size() + children.size() + othersSharingHome > MOST_PERSONS) {
            faults.add(new Fault("/household", "too-many-persons"));
        }
        if (othersSharingHome < 0) {
            faults.add(new Fault("/household/othersSharingHome", "negative"));
        }
        if (cohabiting && adults.size() != 2) {
            faults.add(new Fault("/household/cohabiting", "needs-two-adults"));
        }
        refs(faults);
        births(faults);
        for (int nth = 0; nth < incomes.size(); nth++) {
            var income = incomes.get(nth);
            if (!isAdult(income.ref) && !isChild(income.ref)) {
                faults.add(new Fault("/incomes/" + nth + "/ref", "unknown-ref"));
            } else if (income.kind == IncomeKind.CHILD_WAGE && !isChild(income.ref)) {
                faults.add(new Fault("/incomes/" + nth + "/ref", "not-a-child"));
            }
        }
        for (int nth = 0; nth < costs.size(); nth++) {
            if (costs.get(nth).approved.compareTo(costs.get(nth).amount) > 0) {
                faults.add(new Fault("/costs/" + nth + "/approved", "more-than-the-cost"));
            }
        }
        supportMonths.forEach((ref, months) -> {
            if (!isAdult(ref)) {
                faults.add(new Fault("/supportMonths/" + ref, "unknown-ref"));
            } else if (months < 0 || months > 1_200) {
                faults.add(new Fault("/supportMonths/" + ref, "out-of-range"));
            }
        });
        for (int nth = 0; nth < adjustments.size(); nth++) {
            if (adjustments.get(nth).reason.isBlank()) {
                faults.add(new Fault("/adjustments/" + nth + "/reason", "reason-required"));
            }
        }
        if (Math.max(Math.max(costs.size(), incomes.size()), Math.max(assets.size(), adjustments.size())) > MOST_ROWS) {
            faults.add(new Fault("", "too-many-rows"));
        }
        return List.copyOf(faults);
    }

    private void refs(List<Fault> faults) {
        // Comparing each with each is quickest for a household, and for a list of thousands never ends.
        if (adults.size() + children.size() > MOST_PERSONS) {
            return;
        }
        for (int nth = 0; nth < adults.size(); nth++) {
            if (adult(adults.get(nth).ref, nth) != null) {
                faults.add(new Fault("/household/adults/" + nth + "/ref", "ref-used-twice"));
            }
        }
        for (int nth = 0; nth < children.size(); nth++) {
            var ref = children.get(nth).ref;
            if (isAdult(ref) || child(ref, nth) != null) {
                faults.add(new Fault("/household/children/" + nth + "/ref", "ref-used-twice"));
            }
        }
    }

    /** Less than nothing before the month of birth. */
    private static int ageIn(YearMonth period, LocalDate birth) {
        return period.getYear() - birth.getYear() - (period.getMonthValue() < birth.getMonthValue() ? 1 : 0);
    }

    private boolean isTooOld(LocalDate birth) {
        return ageIn(period, birth) >= OLDEST && birth.isBefore(period.atEndOfMonth().minusYears(OLDEST));
    }

    private void births(List<Fault> faults) {
        LocalDate oldest = null;
        for (int nth = 0; nth < adults.size(); nth++) {
            var birth = adults.get(nth).birthDate;
            if (ageIn(period, birth) < 0) {
                faults.add(new Fault("/household/adults/" + nth + "/birthDate", "born-after-the-period"));
            } else if (isTooOld(birth)) {
                faults.add(new Fault("/household/adults/" + nth + "/birthDate", "too-old"));
            }
            oldest = oldest == null || birth.isBefore(oldest) ? birth : oldest;
        }
        var tooOld = country() == Country.SE ? 21 : 18;
        for (int nth = 0; nth < children.size(); nth++) {
            var child = children.get(nth);
            if (child.age(period) < 0) {
                faults.add(new Fault("/household/children/" + nth + "/birthDate", "born-after-the-period"));
            } else if (oldest != null && !child.birthDate.isAfter(oldest)) {
                faults.add(new Fault("/household/children/" + nth + "/birthDate", "older-than-its-parent"));
            } else if (child.age(period) >= tooOld) {
                faults.add(new Fault("/household/children/" + nth + "/birthDate", "no-child-any-more"));
            }
            if (child.daysPerMonth != null && (child.daysPerMonth < 0 || child.daysPerMonth > 31)) {
                faults.add(new Fault("/household/children/" + nth + "/daysPerMonth", "out-of-range"));
            }
        }
    }

    boolean isChild(String ref) {
        return child(ref, children.size()) != null;
    }

    /** Looked for among the first so many. */
    private @Nullable Child child(String ref, int among) {
        for (int nth = 0; nth < among; nth++) {
            if (children.get(nth).ref.equals(ref)) {
                return children.get(nth);
            }
        }
        return null;
    }

    private boolean isAdult(String ref) {
        return adult(ref) != null;
    }

    @Nullable
    Adult adult(String ref) {
        return adult(ref, adults.size());
    }

    private @Nullable Adult adult(String ref, int among) {
        for (int nth = 0; nth < among; nth++) {
            if (adults.get(nth).ref.equals(ref)) {
                return adults.get(nth);
            }
        }
        return null;
    }

    /** @param pointer where in the request (RFC 6901); @param code what is wrong there */
    public record Fault(String pointer, String code) {
    }
}
