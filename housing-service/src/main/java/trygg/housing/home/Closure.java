package trygg.housing.home;

import java.time.Instant;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * A home out of service. It is an occupancy as any other, so that nobody can be put there meanwhile.
 *
 * @param until the first moment after it; nothing while no end is known
 */
public record Closure(UUID id, UUID homeId, Reason reason, Instant from, @Nullable Instant until, String by) {

    public enum Reason {
        REPAIR,
        REBUILDING,
        VERMIN,
        FIRE_SAFETY,
        /** The owner takes it back; it is withdrawn for good. */
        END_OF_LEASE
    }
}
