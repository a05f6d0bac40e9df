package trygg.housing.landlord;

import java.time.LocalDate;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * What the municipality guarantees a landlord, in the words of its decision.
 *
 * @param landlordId nothing where it holds for every landlord of the municipality
 * @param decision who decided it and when
 * @param until the last day; nothing while no end is decided
 */
public record GuaranteeTerm(UUID id, String municipality, @Nullable UUID landlordId, String says, String decision,
        LocalDate from, @Nullable LocalDate until, String by) {

    /** Holds on the day. */
    public boolean holds(LocalDate day) {
        return !from.isAfter(day) && (until == null || !until.isBefore(day));
    }
}
