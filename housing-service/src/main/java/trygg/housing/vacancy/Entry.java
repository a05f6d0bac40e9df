package trygg.housing.vacancy;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * A waiting household with what the register says besides.
 *
 * @param left why it waits no longer; nothing while it does
 */
public record Entry(WaitingHousehold household, String municipality, @Nullable Leaving left, Instant changedAt,
        String changedBy, long version) {
}
