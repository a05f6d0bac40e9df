package trygg.housing.home;

import java.time.Instant;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * Takes a home out of service.
 *
 * @param from now when nobody said
 * @param until nothing while no end is known
 */
public record CloseHome(UUID id, UUID homeId, Closure.Reason reason, @Nullable Instant from, @Nullable Instant until) {
}
