package trygg.benefits.letter;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import trygg.platform.act.Act;
import trygg.platform.guarantee.Deadline.Calendar;
import trygg.platform.pages.Language;

/**
 * That the letter of a decision reached the household. The time to appeal runs from the day it was received (förvaltningslagen
 * 44 §, forvaltningsloven § 29), so it is told by a human or by the mail system that knows, and never assumed.
 *
 * @param decisionId the one on aid
 * @param recoveryId the one to ask that aid back, when it is its letter; nothing when it is that of the decision on aid
 * @param at when it was told
 */
public record Delivery(UUID id, UUID decisionId, @Nullable UUID recoveryId, Way way, LocalDate receivedOn, Language language,
        Instant at, String by)
        implements
            Act {

    /** Three weeks in both countries. */
    private static final int WEEKS_TO_APPEAL = 3;

    public enum Way {
        DIGITAL,
        POST,
        HANDED_OVER;

        public String code() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        public static Optional<Way> of(String code) {
            return Arrays.stream(values()).filter(way -> way.code().equals(code)).findFirst();
        }
    }

    /**
     * The last day on which an appeal is in time. The day of receipt does not count, and a last day that is none to work on
     * gives way to the next that is (lag (1930:173) 2 §; forvaltningsloven § 30 with domstolloven § 149).
     */
    public LocalDate lastDayToAppeal(Calendar calendar) {
        var last = receivedOn.plusWeeks(WEEKS_TO_APPEAL);
        while (!calendar.isWorkingDay(last)) {
            last = last.plusDays(1);
        }
        return last;
    }
}
