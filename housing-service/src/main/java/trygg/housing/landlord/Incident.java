package trygg.housing.landlord;

import java.time.LocalDate;
import java.util.Locale;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * Something that went wrong between a landlord, a home and the municipality, as one of the two told it. Both read it, so
 * nothing of a household's need or reasons belongs into it.
 *
 * @param says in words; stays in housing
 */
public record Incident(UUID id, String municipality, UUID landlordId, @Nullable UUID homeId, Kind kind, LocalDate on,
        String says, ToldBy toldBy, String by) {

    public enum Kind {
        DAMAGE,
        DISTURBANCE,
        /** A fault of the home that is not mended. */
        FAULT,
        CONTRACT,
        /** Between the landlord and the municipality. */
        COOPERATION
    }

    public enum ToldBy {
        LANDLORD,
        MUNICIPALITY
    }

    /** Without the words: not even a stack trace may carry them into a log. */
    @Override
    public String toString() {
        return String.format(Locale.ROOT, "Incident[id=%s, kind=%s, on=%s]", id, kind, on);
    }
}
