package trygg.housing.tenancy;

import java.time.LocalDate;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * A household's contract of a home. No component ties it to treatment, sobriety or support, because nothing may (C053).
 *
 * @param homesShown how many homes the household could choose among
 * @param firstHandBy of a contract that is not the household's own: the day by which it is
 * @param firstHandOn the day it became the household's own
 * @param startedOn the day of the keys
 */
public record Tenancy(UUID id, String municipality, UUID caseId, UUID homeId, boolean protectedPerson, int people, int children,
        boolean housingFirst, int homesShown, Contract contract, @Nullable LocalDate firstHandBy,
        @Nullable LocalDate firstHandOn, LocalDate startedOn, String by, @Nullable End end) {

    /** Whose contract it began as. Anything but first-hand is a deviation with an end (C053). */
    public enum Contract {
        FIRST_HAND,
        SECOND_HAND,
        TRIAL
    }

    /** Why a tenancy ended. */
    public enum Reason {
        /** A planned move to a home of their own. */
        OWN_HOME,
        /** To another home from this register; the new tenancy goes on where this ends. */
        MOVED,
        DEATH,
        EVICTED,
        ABANDONED,
        /** A second-hand or trial contract ran out and no own contract came. */
        NO_CONTRACT_GIVEN;

        /** The household is without a home by it, and is to be housed again. */
        public boolean lost() {
            return this == EVICTED || this == ABANDONED || this == NO_CONTRACT_GIVEN;
        }
    }

    public record End(LocalDate on, Reason why, String by) {
    }

    /** Not yet the household's own contract. */
    public boolean deviates() {
        return contract != Contract.FIRST_HAND && firstHandOn == null;
    }

    /** A deviation whose end has passed. */
    public boolean overdue(LocalDate today) {
        return deviates() && end == null && firstHandBy != null && firstHandBy.isBefore(today);
    }
}
