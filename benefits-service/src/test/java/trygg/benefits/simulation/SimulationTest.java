package trygg.benefits.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import trygg.benefits.bench.Tables;
import trygg.benefits.calculation.Facts;
import trygg.benefits.calculation.Facts.Adult;
import trygg.benefits.calculation.Facts.Child;
import trygg.benefits.calculation.Facts.Income;
import trygg.benefits.calculation.IncomeKind;
import trygg.benefits.parameter.Amount;
import trygg.benefits.parameter.ParameterKind;
import trygg.benefits.parameter.Parameters;
import trygg.benefits.simulation.CurrentHouseholds.CurrentHousehold;
import trygg.benefits.simulation.Simulation.OfDistrict;
import trygg.benefits.simulation.Simulation.OfType;

/** C036: what a proposed table would cost, on households small enough to reckon by hand. */
class SimulationTest {

    private static final Parameters TABLES = Tables.withLocalOnes();
    private static final YearMonth PERIOD = YearMonth.of(2025, 9);

    /** A single adult's norm in 2025 is 3 910 + 1 270 = 5 180. */
    @Test
    void countsWhoGainsAndWhoGetsMore() {
        var simulation = simulate(uplift(500, 0, 0), single("SE-1281", 0), single("SE-1281", 5_000),
                // Has 200 more than the norm, so 300 of the 500 reach it: newly entitled.
                single("SE-1281", 5_380), single("SE-1281", 9_000));

        assertThat(simulation).isEqualTo(new Simulation(4, Amount.kronor(1_300), 1, 3, 0,
                List.of(new OfType(HouseholdType.SINGLE, 4, 3, Amount.kronor(1_300))),
                List.of(new OfDistrict(null, 4, 1, 3, 0, Amount.kronor(1_300))), Amount.kronor(500), Amount.kronor(500),
                new TreeMap<>()));
        assertThat(simulation.costOfYear()).isEqualTo(Amount.kronor(15_600));
    }

    /** Örebro adds 300 + 150 + 75; half of it saves half of it. */
    @Test
    void takesThePlaceOfWhatHoldsNow() {
        var proposal = new Simulate("SE-1880", PERIOD, ParameterKind.NORM_UPLIFT,
                Map.of("household", Amount.kronor(150), "adult", Amount.kronor(75), "child", Amount.NONE));

        var simulation = simulate(proposal, single("SE-1880", 0), single("SE-1880", 20_000));

        assertThat(simulation.cost()).isEqualTo(Amount.kronor(-225));
        assertThat(simulation.withLess()).isOne();
        assertThat(simulation.withMore()).isZero();
        assertThat(simulation.largestGain()).isEqualTo(Amount.NONE);
    }

    @Test
    void tellsHouseholdTypesApart() {
        var simulation = simulate(uplift(0, 100, 10), single("SE-1281", 0), household(1, false, 2), household(2, true, 0),
                household(2, true, 1), household(3, false, 1));

        assertThat(simulation.byType()).containsExactly(new OfType(HouseholdType.SINGLE, 1, 1, Amount.kronor(100)),
                new OfType(HouseholdType.SINGLE_PARENT, 1, 1, Amount.kronor(120)),
                new OfType(HouseholdType.COUPLE, 1, 1, Amount.kronor(200)),
                new OfType(HouseholdType.COUPLE_WITH_CHILDREN, 1, 1, Amount.kronor(210)),
                new OfType(HouseholdType.SEVERAL_ADULTS, 1, 1, Amount.kronor(310)));
        assertThat(simulation.medianGain()).isEqualTo(Amount.kronor(200));
    }

    /** By code; whose district is not known stands last, so that the districts add up to the whole. */
    @Test
    void tellsDistrictsApart() {
        var simulation = Simulation.of(List.of(in(null, single("SE-1281", 0)), in("D02", single("SE-1281", 5_380)),
                in("D01", single("SE-1281", 9_000)), in("D02", single("SE-1281", 0))), TABLES, uplift(500, 0, 0).proposed());

        assertThat(simulation.byDistrict()).containsExactly(new OfDistrict("D01", 1, 0, 0, 0, Amount.NONE),
                new OfDistrict("D02", 2, 1, 2, 0, Amount.kronor(800)), new OfDistrict(null, 1, 0, 1, 0, Amount.kronor(500)));
        assertThat(simulation.cost()).isEqualTo(Amount.kronor(1_300));
    }

    @Test
    void whoCannotBeReckonedIsCountedApartWithTheReason() {
        var nobody = new Facts("SE-1281", PERIOD, List.of(), false, List.of(), 0, List.of(), List.of(), List.of(), Map.of(),
                List.of());
        var later = new Facts("SE-1281", YearMonth.of(2027, 1), List.of(adult(1)), false, List.of(), 0, List.of(), List.of(),
                List.of(), Map.of(), List.of());

        var simulation = simulate(uplift(500, 0, 0), nobody, later, single("SE-1281", 0));

        assertThat(simulation.unreckonable()).isEqualTo(Map.of("no-adult", 1, "se.norm.personal", 1));
        assertThat(simulation.households()).isOne();
        assertThat(simulation.cost()).isEqualTo(Amount.kronor(500));
    }

    @Test
    void refusesWhatNoMunicipalityDecides() {
        assertThat(new Simulate("SE-1281", PERIOD, ParameterKind.SE_COMMON, Map.of()).faults()).containsExactly("scope-unfit");
        assertThat(new Simulate("SE-1281", PERIOD, ParameterKind.OWN_RATES, Map.of()).faults()).contains("scope-unfit");
        assertThat(uplift(1, 1, 1).faults()).isEmpty();
    }

    private static Simulation simulate(Simulate proposal, Facts... households) {
        return Simulation.of(List.of(households).stream().map(facts -> in(null, facts)).toList(), TABLES, proposal.proposed());
    }

    private static CurrentHousehold in(@Nullable String district, Facts facts) {
        return new CurrentHousehold(new UUID(0, 0), facts, district);
    }

    private static Simulate uplift(int household, int adult, int child) {
        return new Simulate("SE-1281", PERIOD, ParameterKind.NORM_UPLIFT, Map.of("household", Amount.kronor(household),
                "adult", Amount.kronor(adult), "child", Amount.kronor(child)));
    }

    private static Facts single(String municipality, int income) {
        return new Facts(municipality, PERIOD, List.of(adult(1)), false, List.of(), 0, List.of(),
                List.of(new Income("a1", IncomeKind.PENSION, Amount.kronor(income))), List.of(), Map.of(), List.of());
    }

    private static Facts household(int adults, boolean couple, int children) {
        return new Facts("SE-1281", PERIOD, java.util.stream.IntStream.rangeClosed(1, adults).mapToObj(SimulationTest::adult)
                .toList(), couple,
                java.util.stream.IntStream.rangeClosed(1, children)
                        .mapToObj(nth -> new Child("c" + nth, LocalDate.of(2018, nth, 1), false, null, Amount.NONE)).toList(),
                0, List.of(), List.of(), List.of(), Map.of(), List.of());
    }

    private static Adult adult(int nth) {
        return new Adult("a" + nth, LocalDate.of(1985, nth, 1), null);
    }
}
