package trygg.care.request;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * Takes up what a contact asks of care.
 *
 * @param receivedAt when the person asked; the clock runs from it
 * @param acute whether any of the kinds cannot wait
 * @param district where the person lives, by the code of the municipality's profile; of a protected person it is not kept,
 *        whoever sent it
 */
public record OpenCareRequest(UUID contactId, UUID caseId, String municipality, Instant receivedAt,
        boolean protectedPerson, String language, boolean interpreter, Household household, @Nullable String district,
        List<NeedKind> kinds,
        boolean acute) {

    public OpenCareRequest {
        // Intake does not say it of a protected person. Should it ever, it goes no further.
        district = protectedPerson ? null : district;
        kinds = List.copyOf(kinds);
        if (kinds.isEmpty()) {
            throw new IllegalArgumentException("a care request states at least one kind");
        }
    }
}
