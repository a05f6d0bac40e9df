package trygg.housing.vacancy;

import java.time.Instant;
import java.time.ZoneId;
import java.util.UUID;

/** A household asks for a home. @param id of its housing need @param people at least one, also where nobody was told of */
public record TakeUpHousehold(UUID id, String municipality, UUID caseId, boolean protectedPerson, Instant askedAt, int people,
        int children) {

    WaitingHousehold household(ZoneId zone) {
        return new WaitingHousehold(id, caseId, protectedPerson, askedAt.atZone(zone).toLocalDate(), 0,
                HouseholdFacts.of(Math.max(1, people), children));
    }
}
