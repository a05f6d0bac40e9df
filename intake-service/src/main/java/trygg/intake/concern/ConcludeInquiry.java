package trygg.intake.concern;

import java.time.Instant;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/** @param concludedAt when it was finished, null means now */
public record ConcludeInquiry(UUID id, InquiryOutcome outcome, @Nullable Instant concludedAt, String by) {
}
