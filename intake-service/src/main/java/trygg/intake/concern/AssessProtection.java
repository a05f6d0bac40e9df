package trygg.intake.concern;

import java.time.Instant;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/** @param assessedAt when it was assessed, null means now */
public record AssessProtection(UUID id, boolean needsProtection, @Nullable Instant assessedAt, String by) {
}
