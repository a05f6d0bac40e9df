package trygg.intake.concern.web;

import java.time.Instant;
import java.util.UUID;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

import org.jspecify.annotations.Nullable;

import trygg.intake.concern.ScreenConcern;
import trygg.intake.concern.ScreeningOutcome;
import trygg.platform.api.Problem;
import trygg.platform.secrecy.Caller;

/** What the screening came to, as it is sent. The reason is required when no inquiry is opened. */
public record ScreeningRequest(@Nullable UUID id,
        @NotNull @Pattern(regexp = "open|not-open", message = "is neither open nor not-open") String outcome,
        @Nullable @Size(max = 4000) String reason, @Nullable Instant decidedAt) {

    ScreenConcern command(UUID screeningId, Caller caller) {
        var decided = ScreeningOutcome.of(outcome).orElseThrow();
        var why = reason == null || reason.isBlank() ? null : reason.strip();
        if (decided == ScreeningOutcome.NOT_OPEN && why == null) {
            throw Problem.invalid("reason-required", "A report is not laid aside without a reason", "/reason",
                    "say why no inquiry is opened").asException();
        }
        return new ScreenConcern(screeningId, decided, why, decidedAt, caller.id(), caller.isStaff());
    }
}
