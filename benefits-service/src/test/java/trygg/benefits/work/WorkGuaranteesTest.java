package trygg.benefits.work;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;

import trygg.platform.guarantee.Guarantee;
import trygg.platform.guarantee.Guarantee.Owed;
import trygg.platform.municipality.Municipality.Setting;

class WorkGuaranteesTest {

    private final List<Guarantee> guarantees = new WorkGuarantees().guarantees();

    /** Twenty-one days from a Friday afternoon end with the day three weeks later. */
    @Test
    void daysAreCalendarDaysOfTheMunicipality() {
        for (var guarantee : guarantees) {
            var setting = new Setting(guarantee.id(), true, LocalDate.of(2026, 1, 1), "test", Map.of("calendarDays", "21"));

            assertThat(guarantee.rule().deadline(setting, false).due(Instant.parse("2026-11-20T14:00:00Z"),
                    ZoneId.of("Europe/Stockholm"), _ -> true)).isEqualTo("2026-12-11T22:59:59Z");
            assertThat(guarantee.remedies()).containsExactly(new Owed("apology", "manager"),
                    new Owed("other-offer", "manager"));
        }
    }

    /** C016, C045, C046: every kind of measure has a promise about its start. */
    @Test
    void everyMeasureHasItsPromise() {
        assertThat(Arrays.stream(MeasureKind.values()).map(MeasureKind::guarantee))
                .isSubsetOf(guarantees.stream().map(Guarantee::id).toList());
        assertThat(guarantees).filteredOn(one -> one.id().equals(MeasureKind.IPS.guarantee())).singleElement()
                .satisfies(one -> assertThat(one.promises()).containsExactly("C046"));
    }
}
