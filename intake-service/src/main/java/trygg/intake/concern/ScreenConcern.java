package trygg.intake.concern;

import java.time.Instant;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * Opens an inquiry or lays the report aside.
 *
 * @param decidedAt when it was decided, null means now
 * @param byHuman whether a named member of staff decides, and not a system
 */
public record ScreenConcern(UUID id, ScreeningOutcome outcome, @Nullable String reason, @Nullable Instant decidedAt,
        String by, boolean byHuman) {
}
