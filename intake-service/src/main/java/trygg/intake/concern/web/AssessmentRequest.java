package trygg.intake.concern.web;

import java.time.Instant;
import java.util.UUID;

import jakarta.validation.constraints.NotNull;

import org.jspecify.annotations.Nullable;

/** Whether the child needs protection at once, as it is sent. */
public record AssessmentRequest(@Nullable UUID id, @NotNull Boolean needsProtection, @Nullable Instant assessedAt) {
}
