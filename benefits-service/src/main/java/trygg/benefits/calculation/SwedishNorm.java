package trygg.benefits.calculation;

import java.util.Arrays;
import java.util.Map;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

import trygg.benefits.calculation.Calculated.MissingParameter;
import trygg.benefits.calculation.Facts.Child;
import trygg.benefits.calculation.Facts.Income;
import trygg.benefits.calculation.Line.Kind;
import trygg.benefits.parameter.Amount;
import trygg.benefits.parameter.Parameter;
import trygg.benefits.parameter.ParameterKind;
import trygg.benefits.parameter.Parameters;
import trygg.benefits.parameter.Parameters.InForce;

/**
 * The riksnorm (SoL 2025:400 12:7, SoF 2025:468 12:2–3) and what is reckoned around it. Before 2025-07-01 the same rules
 * stood in the act of 2001.
 */
final class SwedishNorm {

    private static final String COUNTRY = "SE";
    private static final int DAYS_A_YEAR = 365;
    private static final int LUNCH_UNDER = 7;
    private static final int[] NO_PARTS = {};
    private static final Inputs COUPLE = Inputs.of("adults", 2);

    /** SoL 12:8: a quarter of the wage, after six months of aid, for two years. */
    private static final int MONTHS_BEFORE_INCENTIVE = 6;
    private static final int MONTHS_OF_INCENTIVE = 24;

    private final Facts facts;
    private final Parameter personal;
    private final Parameter common;
    private final @Nullable Parameter withoutLunch;
    private final @Nullable Parameter priceBase;
    private final @Nullable Parameter guidance;
    private final Draft draft;

    private SwedishNorm(Facts facts, Parameter personal, Parameter common, @Nullable Parameter withoutLunch,
            @Nullable Parameter priceBase, @Nullable Parameter guidance) {
        this.facts = facts;
        this.personal = personal;
        this.common = common;
        this.withoutLunch = withoutLunch;
        this.priceBase = priceBase;
        this.guidance = guidance;
        this.draft = new Draft(facts);
    }

    static Calculated reckon(Facts facts, Parameters parameters) {
        var national = parameters.in(COUNTRY, facts.period());
        var personal = national.table(ParameterKind.SE_PERSONAL);
        if (personal == null) {
            return missing(ParameterKind.SE_PERSONAL, facts);
        }
        var common = national.table(ParameterKind.SE_COMMON);
        if (common == null) {
            return missing(ParameterKind.SE_COMMON, facts);
        }
        // Only some households have a use for these two, and only those must do without an answer.
        var withoutLunch = national.table(ParameterKind.SE_WITHOUT_LUNCH);
        if (withoutLunch == null && anyEatsElsewhere(facts)) {
            return missing(ParameterKind.SE_WITHOUT_LUNCH, facts);
        }
        var priceBase = national.table(ParameterKind.SE_PRICE_BASE);
        if (priceBase == null && childMayHaveEarnedTooMuch(facts, parameters)) {
            return missing(ParameterKind.SE_PRICE_BASE, facts);
        }
        var local = parameters.in(facts.municipality(), facts.period());
        return new SwedishNorm(facts, personal, common, withoutLunch, priceBase, local.table(ParameterKind.HOUSING_GUIDANCE))
                .reckon(local);
    }

    private static MissingParameter missing(ParameterKind kind, Facts facts) {
        return new MissingParameter(kind, COUNTRY, facts.period());
    }

    private Calculated reckon(InForce local) {
        adults();
        for (int nth = 0; nth < facts.children().size(); nth++) {
            child(facts.children().get(nth));
        }
        common();
        var floor = draft.normSoFar();
        draft.adjust(Basis.SE_HIGHER_OR_LOWER);
        draft.supplements(local);
        for (int nth = 0; nth < facts.costs().size(); nth++) {
            var cost = facts.costs().get(nth);
            var home = cost.kind() == CostKind.RENT && guidance != null;
            draft.cost(cost, cost.kind().besideTheNorm() ? Basis.SE_BESIDE_NORM : Basis.SE_OTHER_LIVING,
                    home ? guidance : null, home ? guided(Objects.requireNonNull(guidance)) : null);
        }
        incomes();
        draft.assets(Basis.SE_INCOME);
        return draft.end(floor);
    }

    private void adults() {
        if (facts.cohabiting()) {
            draft.personal(Kind.PERSONAL, null, personal.require("couple"), Basis.SE_NORM, personal, COUPLE);
            return;
        }
        for (int nth = 0; nth < facts.adults().size(); nth++) {
            var adult = facts.adults().get(nth);
            draft.personal(Kind.PERSONAL, adult.ref(), personal.require("single"), Basis.SE_NORM, personal, Map.of());
        }
    }

    private void child(Child child) {
        var age = child.age(facts.period());
        var elsewhere = eatsElsewhere(facts, child);
        var table = elsewhere ? Objects.requireNonNull(withoutLunch) : personal;
        var month = table.require(band(age));
        var days = partOfMonth(child);
        var inputs = Inputs.of("age", age);
        if (age < LUNCH_UNDER) {
            inputs = inputs.and("lunch", elsewhere ? "elsewhere" : "home");
        }
        if (days == null) {
            draft.personal(Kind.PERSONAL_CHILD, child.ref(), month, Basis.SE_NORM, table, inputs);
            return;
        }
        // A day's share is the twelve months over the days of the year, to the whole krona.
        var day = month.wholeShare(12, DAYS_A_YEAR);
        var share = day.times(days);
        draft.personal(Kind.PERSONAL_CHILD, child.ref(), share.compareTo(month) > 0 ? month : share, Basis.SE_TWO_HOMES, table,
                inputs.and("days", days).and("day", day).and("month", month));
    }

    /**
     * The home's common costs, or this household's share of them by heads when others live there too (SoF 12:3). A child
     * with two homes counts in each for its days; whoever is there most is counted first, so that no order of the children
     * changes the sum.
     */
    private void common() {
        var part = partsOfYear();
        var whole = facts.adults().size() + facts.children().size() - part.length;
        var others = facts.othersSharingHome();
        var persons = whole + others;
        var home = commonOf(persons);
        long own = (long) whole * DAYS_A_YEAR;
        for (int nth = part.length - 1; nth >= 0; nth--) {
            home = home.plus(commonOf(persons + part.length - nth).minus(commonOf(persons + part.length - nth - 1))
                    .share(part[nth], DAYS_A_YEAR));
            own += part[nth];
        }
        long all = own + (long) others * DAYS_A_YEAR;
        var inputs = Inputs.of("persons", persons + part.length);
        if (others > 0) {
            inputs = inputs.and("others", others).and("home", home);
        }
        if (part.length > 0) {
            inputs = inputs.and("partOfMonth", part.length);
        }
        draft.common(home.wholeShare(own, all), others > 0 ? Basis.SE_SHARED_HOME : Basis.SE_NORM, common, inputs);
    }

    /** Of each child with two homes the days a year it is here, the fewest first. */
    private int[] partsOfYear() {
        var parts = NO_PARTS;
        for (int nth = 0; nth < facts.children().size(); nth++) {
            var child = facts.children().get(nth);
            var days = partOfMonth(child);
            if (days != null) {
                parts = Arrays.copyOf(parts, parts.length + 1);
                parts[parts.length - 1] = Math.min(days * 12, DAYS_A_YEAR);
            }
        }
        Arrays.sort(parts);
        return parts;
    }

    private Amount commonOf(int persons) {
        return persons <= 7 ? common.require(COMMON[persons])
                : common.require(COMMON[7]).plus(common.require("each-beyond-7").times(persons - 7));
    }

    private static final String[] COMMON = { "", "persons-1", "persons-2", "persons-3", "persons-4", "persons-5", "persons-6",
            "persons-7" };

    private Amount guided(Parameter table) {
        return table.require(COMMON[Math.min(7, facts.adults().size() + facts.children().size())]);
    }

    private void incomes() {
        var childrenWork = false;
        for (int nth = 0; nth < facts.incomes().size(); nth++) {
            var income = facts.incomes().get(nth);
            if (isWork(income) && facts.isChild(income.ref())) {
                childrenWork = true;
                continue;
            }
            draft.income(income.ref(), income.kind(), income.amount(), Basis.SE_INCOME);
            if (income.kind() == IncomeKind.WAGE && hasIncentive(income.ref())) {
                draft.leftAside(Kind.JOB_INCENTIVE, income.ref(), income.amount().share(25, 100), Basis.SE_JOB_INCENTIVE, null,
                        Inputs.of("wage", income.amount()).and("percent", 25));
            }
        }
        if (childrenWork) {
            childrensWork();
        }
    }

    private void childrensWork() {
        for (var child : facts.children()) {
            var earned = earned(facts, child);
            if (earned.isPositive()) {
                childsWork(child, earned);
            }
        }
    }

    /** SoL 12:9: what a child earns does not count, but for what exceeds one price base amount in the calendar year. */
    private void childsWork(Child child, Amount earned) {
        var before = child.earnedEarlierThisYear();
        var counts = Amount.NONE;
        if (priceBase != null) {
            var free = priceBase.require("year");
            counts = before.plus(earned).minus(free).orNone().minus(before.minus(free).orNone());
        }
        if (counts.isPositive()) {
            draft.income(child.ref(), IncomeKind.CHILD_WAGE, counts, Basis.SE_CHILD_INCOME);
        }
        if (earned.compareTo(counts) > 0) {
            draft.notCounted(child.ref(), IncomeKind.CHILD_WAGE, earned.minus(counts), Basis.SE_CHILD_INCOME, priceBase);
        }
    }

    private boolean hasIncentive(String ref) {
        if (facts.supportMonths().getOrDefault(ref, 0) < MONTHS_BEFORE_INCENTIVE) {
            return false;
        }
        var adult = facts.adult(ref);
        var since = adult == null ? null : adult.incentiveSince();
        return since == null || facts.period().isBefore(since.plusMonths(MONTHS_OF_INCENTIVE));
    }

    private @Nullable Integer partOfMonth(Child child) {
        var days = child.daysPerMonth();
        return days == null || days >= facts.period().lengthOfMonth() ? null : days;
    }

    /**
     * Whether a child's earnings could reach the price base amount, whatever this year's turns out to be. No amount of
     * another year decides anything here: half of the lowest one known is far below any that may come.
     */
    private static boolean childMayHaveEarnedTooMuch(Facts facts, Parameters parameters) {
        for (var child : facts.children()) {
            var earned = earned(facts, child);
            if (earned.isPositive() && earned.plus(child.earnedEarlierThisYear()).compareTo(safe(parameters)) > 0) {
                return true;
            }
        }
        return false;
    }

    private static Amount safe(Parameters parameters) {
        return parameters.all().stream().filter(table -> table.kind() == ParameterKind.SE_PRICE_BASE)
                .map(table -> table.require("year").share(1, 2)).min(Amount::compareTo).orElse(Amount.NONE);
    }

    private static Amount earned(Facts facts, Child child) {
        var sum = Amount.NONE;
        for (var income : facts.incomes()) {
            if (isWork(income) && income.ref().equals(child.ref())) {
                sum = sum.plus(income.amount());
            }
        }
        return sum;
    }

    private static boolean isWork(Income income) {
        return income.kind() == IncomeKind.WAGE || income.kind() == IncomeKind.CHILD_WAGE;
    }

    private static boolean anyEatsElsewhere(Facts facts) {
        for (var child : facts.children()) {
            if (eatsElsewhere(facts, child)) {
                return true;
            }
        }
        return false;
    }

    private static boolean eatsElsewhere(Facts facts, Child child) {
        return child.lunchElsewhere() && child.age(facts.period()) < LUNCH_UNDER;
    }

    private static String band(int age) {
        if (age == 0) {
            return "child-0";
        }
        if (age <= 2) {
            return "child-1-2";
        }
        if (age == 3) {
            return "child-3";
        }
        if (age <= 6) {
            return "child-4-6";
        }
        if (age <= 10) {
            return "child-7-10";
        }
        if (age <= 14) {
            return "child-11-14";
        }
        return age <= 18 ? "child-15-18" : "child-19-20";
    }
}
