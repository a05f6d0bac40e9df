package trygg.housing.need;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;

import org.junit.jupiter.api.Test;

import trygg.platform.guarantee.Deadline;
import trygg.platform.guarantee.Guarantee;
import trygg.platform.municipality.Municipality.Setting;

class HousingGuaranteesTest {

    private static final ZoneId STOCKHOLM = ZoneId.of("Europe/Stockholm");
    private static final Deadline.Calendar WEEKDAYS = day -> day.getDayOfWeek().getValue() <= 5;

    /** C050: before the cut-off within four hours, and in any case by the cut-off. */
    @Test
    void aRoofInTheDayIsOfferedWithinTheHours() {
        assertThat(roof("2026-11-20T13:05:00")).isEqualTo(at("2026-11-20T17:05:00"));
    }

    @Test
    void aRoofInTheEveningIsOfferedByTheCutOff() {
        assertThat(roof("2026-11-20T20:30:00")).isEqualTo(at("2026-11-20T22:00:00"));
    }

    /** The night goes on over midnight, and the promise with it. */
    @Test
    void aRoofAskedForAtNightIsOfferedWithinTheHours() {
        assertThat(roof("2026-11-20T22:00:00")).isEqualTo(at("2026-11-21T02:00:00"));
        assertThat(roof("2026-11-20T23:30:00")).isEqualTo(at("2026-11-21T03:30:00"));
        assertThat(roof("2026-11-21T00:10:00")).isEqualTo(at("2026-11-21T04:10:00"));
    }

    /** The contract's golden sample says the rule in these words. */
    @Test
    void theRuleIsSaidAsTheContractSaysIt() {
        assertThat(HousingGuarantees.ROOF_TONIGHT.rule().deadline(setting("cutoff", "22:00", "hours", "4"), true).inWords())
                .isEqualTo("before 22:00: 4 hours or the same day until 22:00, whichever is earlier; after: 4 hours");
    }

    /** C054 */
    @Test
    void aDecisionIsDueInWorkingDays() {
        assertThat(due(HousingGuarantees.HOUSING_DECISION, setting("workingDays", "15", "", ""), "2026-11-20T13:05:00"))
                .isEqualTo(at("2026-12-11T23:59:59"));
    }

    /** C056: a Friday afternoon waits for no Monday. */
    @Test
    void theContactBeforeAnEvictionRunsOverTheWeekend() {
        assertThat(due(HousingGuarantees.EVICTION_CONTACT, setting("hours", "24", "", ""), "2026-11-20T16:00:00"))
                .isEqualTo(at("2026-11-21T16:00:00"));
    }

    private static Instant roof(String asked) {
        return due(HousingGuarantees.ROOF_TONIGHT, setting("cutoff", "22:00", "hours", "4"), asked);
    }

    private static Instant due(Guarantee guarantee, Setting setting, String asked) {
        return guarantee.rule().deadline(setting, false).due(at(asked), STOCKHOLM, WEEKDAYS);
    }

    private static Setting setting(String name, String value, String other, String otherValue) {
        return new Setting("any", true, LocalDate.of(2026, 1, 1), "test", Map.of(name, value, other, otherValue));
    }

    private static Instant at(String local) {
        return java.time.LocalDateTime.parse(local).atZone(STOCKHOLM).toInstant();
    }
}
