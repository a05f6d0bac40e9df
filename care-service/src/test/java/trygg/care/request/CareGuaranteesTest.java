package trygg.care.request;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;

import org.junit.jupiter.api.Test;

import trygg.platform.guarantee.Deadline;
import trygg.platform.municipality.Municipality.Setting;

class CareGuaranteesTest {

    private static final ZoneId STOCKHOLM = ZoneId.of("Europe/Stockholm");
    private static final Deadline.Calendar WEEKDAYS = day -> day.getDayOfWeek().getValue() <= 5;
    private static final Instant FRIDAY = Instant.parse("2026-11-20T12:05:00Z");

    /** C085: days are days, also Saturday and Sunday, and the last of them counts to its end. */
    @Test
    void theFirstTalkComesWithinTheCalendarDays() {
        assertThat(due(false)).isEqualTo(Instant.parse("2026-11-27T22:59:59Z"));
    }

    /** C085, C029: what cannot wait does not wait for Monday. */
    @Test
    void whatIsAcuteRunsInHours() {
        assertThat(due(true)).isEqualTo(Instant.parse("2026-11-21T12:05:00Z"));
    }

    @Test
    void aBrokenPromiseOwesATalkElsewhere() {
        assertThat(CareGuarantees.FIRST_TALK.remedies()).extracting("kind").containsExactly("other-offer", "escalation");
        assertThat(CareGuarantees.FIRST_TALK.promises()).containsExactly("C085", "C029");
    }

    private static Instant due(boolean acute) {
        var setting = new Setting("first-talk", true, LocalDate.of(2026, 1, 1), "test",
                Map.of("calendarDays", "7", "acuteHours", "24"));
        return CareGuarantees.FIRST_TALK.rule().deadline(setting, acute).due(FRIDAY, STOCKHOLM, WEEKDAYS);
    }
}
