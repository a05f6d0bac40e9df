package trygg.benefits.simulation.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.junit.jupiter.api.Test;

import trygg.benefits.parameter.Amount;
import trygg.benefits.parameter.ParameterKind;
import trygg.benefits.simulation.HouseholdType;
import trygg.benefits.simulation.Simulate;
import trygg.benefits.simulation.Simulation;
import trygg.benefits.simulation.Simulation.OfType;
import trygg.benefits.simulation.web.SimulationView.Cost;
import trygg.benefits.simulation.web.SimulationView.TypeView;
import trygg.benefits.simulation.web.SimulationView.Unreckonable;

/** C036: what leaves the staff's own page says nothing of few households, not by subtraction either. */
class SimulationViewTest {

    private static final Simulate ASKED = new Simulate("SE-1281", YearMonth.of(2025, 9), ParameterKind.NORM_UPLIFT,
            Map.of("household", Amount.kronor(300), "adult", Amount.NONE, "child", Amount.NONE));

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

    private static SimulationView view(Simulation simulation) {
        return SimulationView.of(ASKED, simulation, "SEK");
    }

    /** Everybody who gets more gets 300. */
    private static Simulation simulation(int gained, int withMore, OfType... types) {
        return new Simulation(List.of(types).stream().mapToInt(OfType::households).sum(), Amount.kronor(300L * withMore),
                gained,
                withMore, 0, List.of(types), Amount.kronor(300), Amount.kronor(300),
                new TreeMap<>(Map.of("no-adult", 2, "se.norm.personal", 7)));
    }

    private static OfType type(HouseholdType type, int households, int withMore) {
        return new OfType(type, households, withMore, Amount.kronor(300L * withMore));
    }
}
