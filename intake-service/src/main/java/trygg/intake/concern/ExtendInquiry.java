package trygg.intake.concern;

import java.time.LocalDate;
import java.util.UUID;

/**
 * Gives the inquiry more time.
 *
 * @param dueOn its last day
 * @param ground the paragraph that allows it
 */
public record ExtendInquiry(UUID id, LocalDate dueOn, String reason, String ground, String by) {
}
