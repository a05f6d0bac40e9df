package trygg.housing.home;

import java.time.Instant;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * For what time a home is somebody's, or nobody's.
 *
 * @param sourceId the roof request, the tenancy, the vacancy's offer or the closure it stands for
 * @param from in it
 * @param until the first moment after it; nothing while no end is known
 */
public record Occupancy(UUID id, String municipality, UUID homeId, Reason reason, UUID sourceId, @Nullable UUID caseId,
        Instant from, @Nullable Instant until, String by) {

    public enum Reason {
        NIGHT,
        TENANCY,
        /** Offered to a household that has not answered yet. */
        HELD,
        OUT_OF_SERVICE
    }

    public Occupancy {
        if (until != null && !from.isBefore(until)) {
            throw new IllegalArgumentException("an occupancy begins before it ends");
        }
    }
}
