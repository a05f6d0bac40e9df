package trygg.benefits.calculation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import trygg.benefits.calculation.Calculated.Reckoned;
import trygg.benefits.calculation.Facts.Adult;
import trygg.benefits.calculation.Facts.Child;
import trygg.benefits.calculation.Facts.Cost;
import trygg.benefits.calculation.Facts.Income;
import trygg.benefits.parameter.Amount;
import trygg.benefits.parameter.Parameter;
import trygg.benefits.parameter.Parameter.Confidence;
import trygg.benefits.parameter.ParameterFiles;
import trygg.benefits.parameter.ParameterKind;
import trygg.benefits.parameter.Parameters;

/** C035–C037: what holds for every household there can be, in both countries. */
class CalculationProperties {

    private static final List<Parameter> NATIONAL = ParameterFiles.national();
    private static final Parameters TABLES = new Parameters(NATIONAL);

    @Property
    void aidIsNeverNegativeAndTheSheetAddsUp(@ForAll("households") Facts facts) {
        var sheet = reckon(facts);

        assertThat(sheet.aid().hundredths()).isNotNegative();
        assertThat(sheet.surplus().hundredths()).isNotNegative();
        assertThat(sheet.lines().stream().map(Line::amount).reduce(Amount.NONE, Amount::plus))
                .isEqualTo(sheet.aid().minus(sheet.surplus()));
        assertThat(sheet.norm().plus(sheet.supplements()).plus(sheet.costs()).minus(sheet.incomeCounted()))
                .isEqualTo(sheet.aid().minus(sheet.surplus()));
        assertThat(sheet.personal().plus(sheet.common())).isEqualTo(sheet.norm());
    }

    @Property
    void aidNeverFallsWhenACostRises(@ForAll("households") Facts facts, @ForAll @IntRange(min = 1, max = 900_000) int more) {
        for (int nth = 0; nth < facts.costs().size(); nth++) {
            var cost = facts.costs().get(nth);
            var costs = new ArrayList<>(facts.costs());
            costs.set(nth, new Cost(cost.kind(), cost.amount().plus(new Amount(more)), cost.approved().plus(new Amount(more))));

            assertThat(reckon(facts.withCosts(costs)).aid()).isGreaterThanOrEqualTo(reckon(facts).aid());
        }
    }

    @Property
    void aidNeverFallsWhenAnIncomeFalls(@ForAll("households") Facts facts, @ForAll @IntRange(min = 1, max = 900_000) int less) {
        for (int nth = 0; nth < facts.incomes().size(); nth++) {
            var income = facts.incomes().get(nth);
            var incomes = new ArrayList<>(facts.incomes());
            incomes.set(nth, new Income(income.ref(), income.kind(), income.amount().minus(new Amount(less)).orNone()));

            assertThat(reckon(facts.withIncomes(incomes)).aid()).isGreaterThanOrEqualTo(reckon(facts).aid());
        }
    }

    @Property
    void theOrderOfPersonsAndRowsMakesNoDifference(@ForAll("households") Facts facts, @ForAll long seed) {
        var shuffled = new Facts(facts.municipality(), facts.period(), shuffled(facts.adults(), seed), facts.cohabiting(),
                shuffled(facts.children(), seed), facts.othersSharingHome(), shuffled(facts.costs(), seed),
                shuffled(facts.incomes(), seed), facts.assets(), facts.supportMonths(), facts.adjustments());

        var one = reckon(facts);
        var other = reckon(shuffled);
        assertThat(List.of(other.norm(), other.common(), other.costs(), other.incomeCounted(), other.aid(), other.floor()))
                .isEqualTo(List.of(one.norm(), one.common(), one.costs(), one.incomeCounted(), one.aid(), one.floor()));
    }

    @Property
    void aSupplementIsNeverOffsetAndTheFloorHolds(@ForAll("households") Facts facts,
            @ForAll @IntRange(max = 500_000) int household, @ForAll @IntRange(max = 500_000) int adult,
            @ForAll @IntRange(max = 500_000) int child) {
        var tables = new ArrayList<>(NATIONAL);
        tables.add(new Parameter(ParameterKind.NORM_UPLIFT, facts.municipality(), LocalDate.of(2013, 1, 1),
                LocalDate.of(2026, 12, 31), Confidence.SEEN, "an example",
                Map.of("household", new Amount(household), "adult", new Amount(adult), "child", new Amount(child))));

        var plain = reckon(facts);
        var raised = ((Reckoned) Calculation.of(facts, new Parameters(tables))).sheet();

        var supplement = new Amount(household).plus(new Amount(adult).times(facts.adults().size()))
                .plus(new Amount(child).times(facts.children().size()));
        assertThat(raised.supplements()).isEqualTo(supplement);
        assertThat(raised.aid().minus(raised.surplus())).isEqualTo(plain.aid().minus(plain.surplus()).plus(supplement));
        assertThat(raised.floorKept()).isTrue();
        assertThat(raised.norm()).isEqualTo(plain.norm());
    }

    @Property(tries = 300)
    void whatWouldChangeDoes(@ForAll("households") Facts facts) {
        var sheet = reckon(facts);

        var changes = WouldChange.of(facts, TABLES, sheet);

        if (sheet.aid().isPositive()) {
            assertThat(changes).isEmpty();
        } else {
            assertThat(changes).allSatisfy(change -> {
                assertThat(change.aid().isPositive()).isTrue();
                assertThat(change.to()).isNotEqualTo(change.from());
            });
            if (!facts.costs().isEmpty()) {
                assertThat(changes).isNotEmpty();
            }
        }
    }

    private static Sheet reckon(Facts facts) {
        return ((Reckoned) Calculation.of(facts, TABLES)).sheet();
    }

    private static <T> List<T> shuffled(List<T> rows, long seed) {
        var all = new ArrayList<>(rows);
        Collections.shuffle(all, new Random(seed));
        return all;
    }

    @Provide
    Arbitrary<Facts> households() {
        // Lunch tables are not known for every year, price base amounts for two: these are the years with both.
        var swedish = Combinators.combine(Arbitraries.of("2024-02", "2024-11", "2025-03", "2025-12"),
                Arbitraries.randomValue(random -> random)).as((period, random) -> household("SE-1281", period, random));
        var norwegian = Combinators.combine(Arbitraries.of("2018-05", "2020-09", "2022-08", "2022-09", "2024-07"),
                Arbitraries.randomValue(random -> random)).as((period, random) -> household("NO-3224", period, random));
        return Arbitraries.oneOf(swedish, norwegian);
    }

    private static Facts household(String municipality, String month, Random random) {
        var period = YearMonth.parse(month);
        var couple = random.nextBoolean();
        var adults = new ArrayList<Adult>();
        var support = new HashMap<String, Integer>();
        for (int nth = 1; nth <= (couple ? 2 : 1 + random.nextInt(2)); nth++) {
            adults.add(new Adult("a" + nth, LocalDate.of(1950 + random.nextInt(40), 1 + random.nextInt(12), 15), null));
            support.put("a" + nth, random.nextInt(14));
        }
        var children = new ArrayList<Child>();
        var oldest = municipality.startsWith("SE") ? 20 : 17;
        for (int nth = 1; nth <= random.nextInt(8); nth++) {
            var born = period.minusMonths(random.nextInt(oldest * 12));
            children.add(new Child("c" + nth, born.atDay(1 + random.nextInt(28)), random.nextBoolean(),
                    random.nextInt(4) == 0 ? random.nextInt(32) : null, new Amount(random.nextInt(7_000_000))));
        }
        var costs = new ArrayList<Cost>();
        for (int nth = 0; nth < random.nextInt(4); nth++) {
            var amount = random.nextInt(1_200_000);
            costs.add(new Cost(any(CostKind.values(), random), new Amount(amount), new Amount(random.nextInt(amount + 1))));
        }
        var incomes = new ArrayList<Income>();
        for (int nth = 0; nth < random.nextInt(5); nth++) {
            var ofChild = !children.isEmpty() && random.nextInt(3) == 0;
            var kind = any(IncomeKind.values(), random);
            incomes.add(new Income(ofChild ? children.get(random.nextInt(children.size())).ref()
                    : adults.get(random.nextInt(adults.size())).ref(),
                    kind == IncomeKind.CHILD_WAGE && !ofChild ? IncomeKind.WAGE : kind, new Amount(random.nextInt(2_500_000))));
        }
        return new Facts(municipality, period, adults, couple, children, random.nextInt(4), costs, incomes, List.of(), support,
                List.of());
    }

    private static <T> T any(T[] values, Random random) {
        return values[random.nextInt(values.length)];
    }
}
