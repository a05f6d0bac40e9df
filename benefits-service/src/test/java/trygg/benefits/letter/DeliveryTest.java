package trygg.benefits.letter;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import trygg.benefits.letter.Delivery.Way;
import trygg.platform.guarantee.Deadline.Calendar;
import trygg.platform.pages.Language;

class DeliveryTest {

    private static final Calendar WEEKDAYS_BUT_CHRISTMAS = day -> day.getDayOfWeek().getValue() <= 5
            && !(day.getMonthValue() == 12 && (day.getDayOfMonth() == 25 || day.getDayOfMonth() == 26));

    /** Three weeks from the day of receipt, which does not count itself; never ending on a day nobody works. */
    @ParameterizedTest
    @CsvSource({ "2026-03-09,2026-03-30", "2026-03-07,2026-03-30", "2026-12-04,2026-12-28", "2026-12-03,2026-12-24" })
    void theLastDayIsThreeWeeksLaterOrTheNextWorkingDay(LocalDate received, LocalDate last) {
        var delivery = new Delivery(UUID.randomUUID(), UUID.randomUUID(), null, Way.POST, received, Language.SV, Instant.EPOCH,
                "karin");

        assertThat(delivery.lastDayToAppeal(WEEKDAYS_BUT_CHRISTMAS)).isEqualTo(last);
    }
}
