package trygg.housing.need;

import java.nio.charset.StandardCharsets;
import java.util.UUID;

/** Names a housing need. */
public record HousingNeedId(UUID value) {

    /** A contact opens one need at most, however often it is heard of. */
    public static HousingNeedId ofContact(UUID contactId) {
        return new HousingNeedId(UUID.nameUUIDFromBytes(("housing-need/" + contactId).getBytes(StandardCharsets.UTF_8)));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
