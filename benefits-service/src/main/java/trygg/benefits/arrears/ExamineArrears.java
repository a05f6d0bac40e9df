package trygg.benefits.arrears;

import java.util.UUID;

import trygg.benefits.arrears.Examination.Outcome;

/**
 * Ends an examination, or proposes the no that a second person looks at.
 *
 * @param reason required for a no, else empty
 * @param byHuman whether a named human stands for it
 */
public record ExamineArrears(UUID id, UUID examination, Outcome outcome, String reason, String by, boolean byHuman) {
}
