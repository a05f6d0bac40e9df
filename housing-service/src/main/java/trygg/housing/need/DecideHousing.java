package trygg.housing.need;

import java.time.Instant;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * Decides on a home.
 *
 * @param ground the paragraph; required, as the reason is, unless all is granted
 * @param alternative required of a refusal
 * @param byHuman whether a named human stands for it
 */
public record DecideHousing(UUID decisionId, Outcome outcome, @Nullable String ground, @Nullable String reason,
        @Nullable Alternative alternative,
        @Nullable Instant decidedAt, String by, boolean byHuman) {
}
