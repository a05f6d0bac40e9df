package trygg.benefits.application;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * Opens the application of a contact.
 *
 * @param acute whether any of the needs behind it cannot wait
 * @param receivedAt when the person turned to the municipality; the clocks run from it
 */
public record OpenApplication(UUID contactId, UUID caseId, String municipality, Instant receivedAt,
        boolean protectedPerson, String language, boolean interpreter, Household household, List<NeedKind> kinds,
        boolean acute) {

    public OpenApplication {
        kinds = kinds.stream().distinct().sorted().toList();
        if (kinds.isEmpty()) {
            throw new IllegalArgumentException("an application is for something");
        }
    }
}
