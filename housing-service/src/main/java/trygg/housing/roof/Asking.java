package trygg.housing.roof;

import java.util.Set;
import java.util.UUID;

/** What can come of {@link RequestRoof}. */
public sealed interface Asking {

    /** It is kept; whether a place was found at once stands in the request. */
    record Asked(RoofRequest request) implements Asking {
    }

    /** Said again, with what has been offered since. */
    record Repeated(RoofRequest request) implements Asking {
    }

    /** The id stands for another request. */
    record OtherContent(UUID id) implements Asking {
    }

    record Unfit(Set<Fault> faults) implements Asking {

        public Unfit {
            faults = Set.copyOf(faults);
        }
    }

    enum Fault {
        /** A roof is for somebody. */
        NO_PERSONS,
        /** Somebody said to be born after they asked. */
        NOT_BORN,
        IN_FUTURE,
        /** Either the case or an alias tells whom it is about; both or neither do not. */
        CASE_OR_ALIAS
    }
}
