package trygg.benefits.application;

import java.nio.charset.StandardCharsets;
import java.util.UUID;

/** Names an application. */
public record ApplicationId(UUID value) {

    /** A contact has one application, so the same contact gives the same id, whatever comes first or comes twice. */
    public static ApplicationId ofContact(UUID contactId) {
        return new ApplicationId(
                UUID.nameUUIDFromBytes(("benefits-application/" + contactId).getBytes(StandardCharsets.UTF_8)));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
