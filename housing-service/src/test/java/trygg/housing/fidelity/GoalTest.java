package trygg.housing.fidelity;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;

import trygg.platform.municipality.Municipality;
import trygg.platform.municipality.Municipality.Country;
import trygg.platform.municipality.Municipality.Table;

/** C052: capacity is held against what was decided, on the day it holds. */
class GoalTest {

    private static final LocalDate FROM = LocalDate.of(2026, 1, 1);

    private static Municipality with(Table... tables) {
        return new Municipality("SE-0181", "Södertälje", Country.SE, ZoneId.of("Europe/Stockholm"), List.of("sv"), true,
                List.of(), List.of(), List.of(), List.of(), List.of(tables), null);
    }

    @Test
    void holdsWhileItsTableDoes() {
        var goal = new Table(Goal.KIND, FROM, FROM.plusYears(1).minusDays(1), "KF § 1", Map.of("homes", "120"));
        var next = new Table(Goal.KIND, FROM.plusYears(1), FROM.plusYears(2), "KF § 2", Map.of("homes", "150"));

        assertThat(Goal.of(with(goal, next), FROM)).contains(new Goal(120, "KF § 1"));
        assertThat(Goal.of(with(goal, next), FROM.plusYears(1))).contains(new Goal(150, "KF § 2"));
        assertThat(Goal.of(with(goal), FROM.minusDays(1))).isEmpty();
        assertThat(Goal.of(with(), FROM)).isEmpty();
    }
}
