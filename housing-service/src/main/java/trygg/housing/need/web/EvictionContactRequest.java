package trygg.housing.need.web;

import java.time.Instant;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import trygg.housing.need.RecordEvictionContact;

/** The contact with a household that may lose its home, as it is sent. */
public record EvictionContactRequest(@Nullable UUID id, @Nullable Instant contactedAt) {

    RecordEvictionContact command(UUID contactMadeId, String by) {
        return new RecordEvictionContact(contactMadeId, contactedAt, by);
    }
}
