package trygg.benefits.work;

import java.time.YearMonth;
import java.util.Locale;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import trygg.benefits.work.Measure.Next;

/**
 * What became of an exit from aid, found when 3, 6 or 12 months had passed (C040). It stays as it was found: a month decided
 * later changes the figures, which are counted anew each time, and not what was told.
 *
 * @param exit the first month without aid
 * @param returned the next month with aid, when it came in time
 * @param after what came after the last measure before the exit
 */
public record FollowUp(UUID caseId, String municipality, YearMonth exit, int months, @Nullable YearMonth returned,
        Next after) {

    /** The code stands in the event. */
    public enum Outcome {
        SELF_SUPPORTING,
        RETURNED;

        public String code() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    public Outcome outcome() {
        return returned == null ? Outcome.SELF_SUPPORTING : Outcome.RETURNED;
    }
}
