package trygg.benefits.simulation.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.YearMonth;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import trygg.benefits.parameter.Amount;
import trygg.benefits.parameter.ParameterKind;
import trygg.benefits.simulation.HouseholdType;
import trygg.benefits.simulation.Simulate;
import trygg.benefits.simulation.Simulation;
import trygg.benefits.simulation.Simulation.OfDistrict;
import trygg.benefits.simulation.Simulation.OfType;
import trygg.benefits.simulation.web.SimulationView.Cost;
import trygg.benefits.simulation.web.SimulationView.DistrictView;
import trygg.benefits.simulation.web.SimulationView.TypeView;
import trygg.benefits.simulation.web.SimulationView.Unreckonable;
import trygg.platform.municipality.Municipality;
import trygg.platform.municipality.Municipality.Country;
import trygg.platform.municipality.Municipality.District;

/** C036: what leaves the staff's own page says nothing of few households, not by subtraction either. */
class SimulationViewTest {

    private static final Simulate ASKED = new Simulate("SE-1281", YearMonth.of(2025, 9), ParameterKind.NORM_UPLIFT,
            Map.of("household", Amount.kronor(300), "adult", Amount.NONE, "child", Amount.NONE));

    private static final Municipality LUND = new Municipality("SE-1281", "Lund", Country.SE, ZoneId.of("Europe/Stockholm"),
            List.of("sv"), true, List.of(new District("D01", "Centrum", 24_500), new District("D02", "Norra Fäladen", 14_500)),
            List.of(), List.of(), List.of(), List.of(), null);

    @Test
    void showsWhatManyStandBehind() {
        var view = view(simulation(12, 40, type(HouseholdType.SINGLE, 60, 30), type(HouseholdType.COUPLE, 20, 10)));

        assertThat(view.households()).isEqualTo(80);
        assertThat(view.cost()).isEqualTo(new Cost("12000.00", "144000.00"));
        assertThat(view.householdsGained()).isEqualTo(12);
        assertThat(view.householdsWithMore()).isEqualTo(40);
        assertThat(view.largestGain()).isEqualTo("300.00");
        assertThat(view.byHouseholdType()).containsExactly(new TypeView("single", 60, 30, "9000.00"),
                new TypeView("couple", 20, 10, "3000.00"));
        assertThat(view.proposal().amounts()).containsEntry("household", "300.00");
    }

    @Test
    void withholdsATypeOfFewAndTheNextSmallestWithIt() {
        var view = view(simulation(9, 33, type(HouseholdType.SINGLE, 60, 24), type(HouseholdType.COUPLE, 20, 7),
                type(HouseholdType.SEVERAL_ADULTS, 4, 2)));

        assertThat(view.byHouseholdType()).containsExactly(new TypeView("single", 60, 24, "7200.00"),
                new TypeView("couple", null, null, null), new TypeView("several-adults", null, null, null));
        assertThat(view.households()).isEqualTo(84);
    }

    @Test
    void withholdsTheMoneyOfFew() {
        var view = view(simulation(1, 3, type(HouseholdType.SINGLE, 60, 3)));

        assertThat(view.households()).isEqualTo(60);
        assertThat(view.cost()).isNull();
        assertThat(view.householdsWithMore()).isNull();
        assertThat(view.householdsGained()).isNull();
        assertThat(view.largestGain()).isNull();
        assertThat(view.medianGain()).isNull();
        assertThat(view.byHouseholdType()).containsExactly(new TypeView("single", null, null, null));
    }

    @Test
    void noneIsNotFew() {
        var view = view(simulation(0, 0, type(HouseholdType.SINGLE, 60, 0)));

        assertThat(view.householdsGained()).isZero();
        assertThat(view.cost()).isEqualTo(new Cost("0.00", "0.00"));
        assertThat(view.unreckonable()).containsExactly(new Unreckonable("no-adult", null),
                new Unreckonable("se.norm.personal", 7));
    }

    /** The district of few, and the next smallest until the two hide five of everything that is told in all. */
    @Test
    void withholdsADistrictOfFewAndWhatWouldTellIt() {
        var view = view(byDistrict(district("D01", 60, 8, 40), district("D02", 20, 5, 10), district("D03", 3, 0, 3),
                district(null, 6, 0, 5)));

        assertThat(view.byDistrict()).containsExactly(new DistrictView("D01", "Centrum", 60, 8, 40, "12000.00"),
                new DistrictView("D02", "Norra Fäladen", 20, 5, 10, "3000.00"),
                new DistrictView("D03", null, null, null, null, null),
                new DistrictView(null, null, null, null, null, null));
        assertThat(view.households()).isEqualTo(89);
        assertThat(view.householdsGained()).isEqualTo(13);
    }

    /** Three gain for the first time in D01: with D02, in which none does, those three would still be told. */
    @Test
    void goesOnWithholdingUntilNothingOfFewIsLeft() {
        var view = view(byDistrict(district("D01", 30, 3, 20), district("D02", 20, 0, 10), district(null, 60, 9, 40)));

        assertThat(view.byDistrict()).extracting(DistrictView::households).containsOnlyNulls();
    }

    private static Simulation byDistrict(OfDistrict... districts) {
        var all = List.of(districts);
        var households = all.stream().mapToInt(OfDistrict::households).sum();
        var more = all.stream().mapToInt(OfDistrict::withMore).sum();
        return new Simulation(households, Amount.kronor(300L * more), all.stream().mapToInt(OfDistrict::gained).sum(), more, 0,
                List.of(type(HouseholdType.SINGLE, households, more)), all, Amount.kronor(300), Amount.kronor(300),
                new TreeMap<>());
    }

    private static OfDistrict district(@Nullable String district, int households, int gained, int withMore) {
        return new OfDistrict(district, households, gained, withMore, 0, Amount.kronor(300L * withMore));
    }

    private static SimulationView view(Simulation simulation) {
        return SimulationView.of(ASKED, simulation, LUND);
    }

    /** Everybody who gets more gets 300. */
    private static Simulation simulation(int gained, int withMore, OfType... types) {
        return new Simulation(List.of(types).stream().mapToInt(OfType::households).sum(), Amount.kronor(300L * withMore),
                gained,
                withMore, 0, List.of(types), List.of(), Amount.kronor(300), Amount.kronor(300),
                new TreeMap<>(Map.of("no-adult", 2, "se.norm.personal", 7)));
    }

    private static OfType type(HouseholdType type, int households, int withMore) {
        return new OfType(type, households, withMore, Amount.kronor(300L * withMore));
    }
}
