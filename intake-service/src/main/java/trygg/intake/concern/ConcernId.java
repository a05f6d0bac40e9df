package trygg.intake.concern;

import java.nio.charset.StandardCharsets;
import java.util.UUID;

/** A report of concern. It follows from the contact that brought it, so that a contact brings one however often it is sent. */
public record ConcernId(UUID value) {

    static ConcernId ofContact(UUID contactId) {
        return new ConcernId(UUID.nameUUIDFromBytes(("concern/" + contactId).getBytes(StandardCharsets.UTF_8)));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
