package trygg.care.request;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * Takes up what a contact asks of care.
 *
 * @param receivedAt when the person asked; the clock runs from it
 * @param acute whether any of the kinds cannot wait
 */
public record OpenCareRequest(UUID contactId, UUID caseId, String municipality, Instant receivedAt,
        boolean protectedPerson, String language, boolean interpreter, Household household, List<NeedKind> kinds,
        boolean acute) {

    public OpenCareRequest {
        kinds = List.copyOf(kinds);
        if (kinds.isEmpty()) {
            throw new IllegalArgumentException("a care request states at least one kind");
        }
    }
}
