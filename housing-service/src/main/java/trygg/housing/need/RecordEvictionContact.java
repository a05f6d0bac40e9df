package trygg.housing.need;

import java.time.Instant;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/** Notes that somebody spoke with the household; without a time it was now. */
public record RecordEvictionContact(UUID contactMadeId, @Nullable Instant contactedAt, String by) {
}
