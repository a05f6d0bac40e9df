package trygg.housing.eviction;

import java.time.LocalDate;
import java.util.UUID;

/**
 * A home with children that ends, or has ended, and no other is confirmed after it (C055).
 *
 * @param on the last day of a contract that is not their own, or the day the home was lost
 * @param over whether it was lost already
 */
public record EndingHome(UUID tenancyId, UUID caseId, boolean protectedPerson, LocalDate on, boolean over) {
}
