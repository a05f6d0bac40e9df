package trygg.housing.eviction;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * Tells a fact of a threatened home; the caller picks the id.
 *
 * @param at when it was told or done; nothing means at this moment
 * @param manager whether a manager tells it in their own name
 */
public record TellFact(UUID id, UUID threatId, FactKind kind, @Nullable Instant at, @Nullable LocalDate on,
        @Nullable BigDecimal amount, @Nullable String named, @Nullable String says, @Nullable Way way, String by,
        boolean manager) {
}
