package trygg.housing.purchase;

import java.time.LocalDate;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/** What a purchase needs of a tenancy. @param keys the day it began @param endedOn nothing while it runs */
public record Rented(UUID tenancyId, String municipality, UUID caseId, UUID homeId, boolean protectedPerson, LocalDate keys,
        @Nullable LocalDate endedOn) {
}
