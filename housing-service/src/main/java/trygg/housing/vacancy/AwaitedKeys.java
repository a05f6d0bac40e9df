package trygg.housing.vacancy;

import java.time.Instant;
import java.util.UUID;

/**
 * A home a household said yes to, held for it until the keys are handed over.
 *
 * @param offered how many homes the household has been offered, this one among them
 */
public record AwaitedKeys(UUID offerId, UUID vacancyId, UUID caseId, String municipality, UUID homeId,
        boolean protectedPerson, int people, int children, int offered, Instant acceptedAt) {
}
