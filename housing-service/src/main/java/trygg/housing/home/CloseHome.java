package trygg.housing.home;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * Takes a home out of service.
 *
 * @param from now when nobody said
 * @param until nothing while no end is known
 */
public record CloseHome(UUID id, UUID homeId, Closure.Reason reason, @Nullable Instant from, @Nullable Instant until) {

    /** In microseconds, as PostgreSQL keeps them: what is sent again is held against what was kept. */
    public CloseHome {
        from = micros(from);
        until = micros(until);
    }

    private static @Nullable Instant micros(@Nullable Instant at) {
        return at == null ? null : at.truncatedTo(ChronoUnit.MICROS);
    }
}
