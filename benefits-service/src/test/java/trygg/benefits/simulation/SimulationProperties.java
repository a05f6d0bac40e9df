package trygg.benefits.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import trygg.benefits.bench.Population;
import trygg.benefits.bench.Tables;
import trygg.benefits.calculation.Calculated.Reckoned;
import trygg.benefits.calculation.Calculation;
import trygg.benefits.calculation.Facts;
import trygg.benefits.parameter.Amount;
import trygg.benefits.parameter.Parameter;
import trygg.benefits.parameter.Parameter.Confidence;
import trygg.benefits.parameter.ParameterKind;
import trygg.benefits.parameter.Parameters;
import trygg.benefits.simulation.CurrentHouseholds.CurrentHousehold;

/** C036: what holds for every proposal over every set of households. */
class SimulationProperties {

    private static final Parameters TABLES = Tables.withLocalOnes();
    private static final YearMonth PERIOD = YearMonth.of(2025, 9);

    @Property(tries = 200)
    void aSupplementNeverLowersAnybodysAid(@ForAll("households") List<Facts> households,
            @ForAll("kinds") ParameterKind kind, @ForAll @IntRange(max = 300_000) int household,
            @ForAll @IntRange(max = 300_000) int each, @ForAll @IntRange(max = 30) int months) {
        var proposed = proposed(kind, household, each, months);

        var simulation = simulate(households, proposed);

        assertThat(simulation.withLess()).isZero();
        assertThat(simulation.cost().hundredths()).isNotNegative();
        assertThat(simulation.byType()).allMatch(type -> type.cost().hundredths() >= 0);
        assertThat(simulation.medianGain()).isLessThanOrEqualTo(simulation.largestGain());
    }

    @Property(tries = 200)
    void theCostIsTheSumOfTheGains(@ForAll("households") List<Facts> households, @ForAll("kinds") ParameterKind kind,
            @ForAll @IntRange(max = 300_000) int household, @ForAll @IntRange(max = 300_000) int each,
            @ForAll @IntRange(max = 30) int months) {
        var proposed = proposed(kind, household, each, months);
        var with = new ArrayList<>(TABLES.all());
        with.add(proposed);
        var then = new Parameters(with);
        var gains = households.stream().map(facts -> aid(facts, then) - aid(facts, TABLES)).toList();

        var simulation = simulate(households, proposed);

        assertThat(simulation.cost().hundredths()).isEqualTo(gains.stream().mapToLong(gain -> gain).sum());
        assertThat(simulation.costOfYear()).isEqualTo(simulation.cost().times(12));
        assertThat(simulation.withMore()).isEqualTo((int) gains.stream().filter(gain -> gain > 0).count());
        assertThat(simulation.gained()).isEqualTo((int) households.stream()
                .filter(facts -> aid(facts, TABLES) == 0 && aid(facts, then) > 0).count());
        assertThat(simulation.largestGain().hundredths())
                .isEqualTo(gains.stream().mapToLong(gain -> gain).max().orElse(0));
        assertThat(simulation.households()).isEqualTo(households.size());
        assertThat(simulation.byType().stream().map(Simulation.OfType::cost).reduce(Amount.NONE, Amount::plus))
                .isEqualTo(simulation.cost());
        assertThat(simulation.byDistrict().stream().map(Simulation.OfDistrict::cost).reduce(Amount.NONE, Amount::plus))
                .isEqualTo(simulation.cost());
    }

    @Property(tries = 200)
    void theOrderOfTheHouseholdsMakesNoDifference(@ForAll("households") List<Facts> households,
            @ForAll("kinds") ParameterKind kind, @ForAll @IntRange(max = 300_000) int each, @ForAll long seed) {
        var proposed = proposed(kind, 0, each, 6);
        var shuffled = new ArrayList<>(households);
        Collections.shuffle(shuffled, new Random(seed));

        assertThat(simulate(shuffled, proposed)).isEqualTo(simulate(households, proposed));
    }

    /** Those of a couple live in one district, of the others nobody knows. */
    private static Simulation simulate(List<Facts> households, Parameter proposed) {
        return Simulation.of(households.stream().map(facts -> new CurrentHousehold(new UUID(0, 0), facts,
                facts.cohabiting() ? "D01" : null)).toList(), TABLES, proposed);
    }

    /** On SE-1281, which has neither supplement, so that any proposal is one more. */
    private static Parameter proposed(ParameterKind kind, int household, int each, int months) {
        var amounts = kind == ParameterKind.NORM_UPLIFT
                ? Map.of("household", new Amount(household), "adult", new Amount(each), "child", new Amount(each))
                : Map.of("months", Amount.kronor(months), "household", new Amount(household), "child", new Amount(each));
        return new Parameter(kind, "SE-1281", PERIOD.atDay(1), PERIOD.atEndOfMonth(), Confidence.SEEN, "an example", amounts);
    }

    private static long aid(Facts facts, Parameters tables) {
        return ((Reckoned) Calculation.of(facts, tables)).sheet().aid().hundredths();
    }

    @Provide
    Arbitrary<List<Facts>> households() {
        return Arbitraries.randomValue(random -> Population.of("SE-1281", PERIOD, random.nextLong())
                .households(random.nextInt(60)).toList());
    }

    @Provide
    Arbitrary<ParameterKind> kinds() {
        return Arbitraries.of(ParameterKind.NORM_UPLIFT, ParameterKind.LONG_TERM_FAMILY);
    }
}
