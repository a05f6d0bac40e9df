package trygg.housing.eviction;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import trygg.platform.act.Act;

/**
 * One thing that was told or done about a threatened home.
 *
 * @param on the day of an {@code EVICTION_DATE}
 * @param amount owed, in the municipality's currency
 * @param named the case officer of a {@code DATE_CONFIRMED}, who is there of a {@code PRESENCE}
 * @param says in words; stays in housing
 * @param way of an {@code AVERTED}
 */
public record EvictionFact(UUID id, FactKind kind, Instant at, String by, @Nullable LocalDate on,
        @Nullable BigDecimal amount, @Nullable String named, @Nullable String says, @Nullable Way way) implements Act {

    /** Without the words: not even a stack trace may carry them into a log. */
    @Override
    public String toString() {
        return String.format(Locale.ROOT, "EvictionFact[id=%s, kind=%s, at=%s]", id, kind, at);
    }
}
