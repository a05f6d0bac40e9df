package trygg.intake.concern.web;

import java.time.Instant;
import java.util.UUID;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;

import org.jspecify.annotations.Nullable;

/** What an inquiry came to, as it is sent. */
public record ConclusionRequest(@Nullable UUID id,
        @NotNull @Pattern(regexp = "measures|no-measures", message = "is neither measures nor no-measures") String outcome,
        @Nullable Instant concludedAt) {
}
