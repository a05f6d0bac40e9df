package trygg.housing.arrears;

import java.util.Set;
import java.util.UUID;

/** What can come of {@link NotifyArrears}. */
public sealed interface Notifying {

    record Notified(ArrearsNotice notice) implements Notifying {
    }

    /** Told again, with what was answered since. */
    record Repeated(ArrearsNotice notice) implements Notifying {
    }

    /** The id stands for another notice. */
    record OtherContent(UUID id) implements Notifying {
    }

    record Unfit(Set<Fault> faults) implements Notifying {

        public Unfit {
            faults = Set.copyOf(faults);
        }
    }

    enum Fault {
        NOTHING_OWED,
        FOREIGN_CURRENCY,
        /** Rent that is not due yet is no arrears. */
        NOT_DUE_YET,
        IN_FUTURE
    }
}
