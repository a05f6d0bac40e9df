package trygg.housing.roof;

import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * How the night stands.
 *
 * @param places by kind of place
 * @param open requests that wait for a place
 * @param offered with a place nobody has said yes or no to yet
 * @param accepted who will sleep there
 * @param unmetLastNight requests of the night before that ended without a roof
 * @param medianMinutes from the request to the first offer; nothing while nothing has been offered
 * @param longestWaitMinutes of those who still wait
 */
public record Tonight(String municipality, Instant until, List<Places> places, long open, long offered, long accepted,
        long unmetLastNight, @Nullable Long medianMinutes, @Nullable Long longestMinutes, @Nullable Long longestWaitMinutes) {

    public Tonight {
        places = List.copyOf(places);
    }

    /** @param kind code of the kind of home; units, of which each holds one household */
    public record Places(String kind, long all, long free, long freeFor) {
    }

    /** How often places of a kind said no for this reason. */
    public record Refusals(String placeKind, String reason, long count) {
    }

    public long all() {
        return places.stream().mapToLong(Places::all).sum();
    }

    public long free() {
        return places.stream().mapToLong(Places::free).sum();
    }
}
