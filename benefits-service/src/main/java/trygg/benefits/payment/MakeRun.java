package trygg.benefits.payment;

import java.time.LocalDate;
import java.util.UUID;

/**
 * Asks to gather what is due until a day into one file for the bank. The caller chooses the id: sent again it gives the same
 * run, whatever has become due since.
 */
public record MakeRun(UUID id, String municipality, LocalDate until, String by) {
}
