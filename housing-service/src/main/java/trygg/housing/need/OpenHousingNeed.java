package trygg.housing.need;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * Takes up what a contact asks of housing.
 *
 * @param receivedAt when the person asked; the clocks run from it
 * @param acute those of the kinds that cannot wait
 * @param district where the person lives, by the code of the municipality's profile; of a protected person it is not kept,
 *        whoever sent it
 */
public record OpenHousingNeed(UUID contactId, UUID caseId, String municipality, Instant receivedAt,
        boolean protectedPerson, String language, boolean interpreter, Household household, @Nullable String district,
        List<NeedKind> kinds,
        Set<NeedKind> acute) {

    public OpenHousingNeed {
        // Intake does not say it of a protected person. Should it ever, it goes no further.
        district = protectedPerson ? null : district;
        kinds = List.copyOf(kinds);
        acute = Set.copyOf(acute);
        if (kinds.isEmpty()) {
            throw new IllegalArgumentException("a housing need states at least one kind");
        }
    }
}
