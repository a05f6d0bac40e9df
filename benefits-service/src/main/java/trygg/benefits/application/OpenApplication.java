package trygg.benefits.application;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * Opens the application of a contact.
 *
 * @param acute whether any of the needs behind it cannot wait
 * @param receivedAt when the person turned to the municipality; the clocks run from it
 * @param district where the person lives, by the code of the municipality's profile; of a protected person it is not kept,
 *        whoever sent it
 */
public record OpenApplication(UUID contactId, UUID caseId, String municipality, Instant receivedAt,
        boolean protectedPerson, String language, boolean interpreter, Household household, @Nullable String district,
        List<NeedKind> kinds,
        boolean acute) {

    public OpenApplication {
        // Intake does not say it of a protected person. Should it ever, it goes no further.
        district = protectedPerson ? null : district;
        kinds = kinds.stream().distinct().sorted().toList();
        if (kinds.isEmpty()) {
            throw new IllegalArgumentException("an application is for something");
        }
    }
}
