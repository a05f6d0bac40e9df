package trygg.housing.need;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * Takes up what a contact asks of housing.
 *
 * @param receivedAt when the person asked; the clocks run from it
 * @param acute those of the kinds that cannot wait
 */
public record OpenHousingNeed(UUID contactId, UUID caseId, String municipality, Instant receivedAt,
        boolean protectedPerson, String language, boolean interpreter, Household household, List<NeedKind> kinds,
        Set<NeedKind> acute) {

    public OpenHousingNeed {
        kinds = List.copyOf(kinds);
        acute = Set.copyOf(acute);
        if (kinds.isEmpty()) {
            throw new IllegalArgumentException("a housing need states at least one kind");
        }
    }
}
