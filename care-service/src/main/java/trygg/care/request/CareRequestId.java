package trygg.care.request;

import java.nio.charset.StandardCharsets;
import java.util.UUID;

/** Names a care request. */
public record CareRequestId(UUID value) {

    /** A contact opens one request at most, however often it is heard of. */
    public static CareRequestId ofContact(UUID contactId) {
        return new CareRequestId(UUID.nameUUIDFromBytes(("care-request/" + contactId).getBytes(StandardCharsets.UTF_8)));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
