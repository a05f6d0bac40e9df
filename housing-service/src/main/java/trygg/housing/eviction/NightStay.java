package trygg.housing.eviction;

import java.time.Instant;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * A household with children in places for the night, night after night.
 *
 * @param endedAt when they had no such place any more; nothing while they have
 */
public record NightStay(UUID id, String municipality, UUID caseId, boolean protectedPerson, Instant beganAt,
        @Nullable Instant endedAt) {
}
