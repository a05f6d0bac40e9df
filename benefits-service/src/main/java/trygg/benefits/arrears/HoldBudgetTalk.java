package trygg.benefits.arrears;

import java.time.LocalDate;
import java.util.UUID;

/** Notes that somebody went through income and costs with the household. */
public record HoldBudgetTalk(UUID id, UUID examination, LocalDate heldOn, String by) {
}
