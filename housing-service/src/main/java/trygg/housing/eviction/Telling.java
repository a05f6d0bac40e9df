package trygg.housing.eviction;

import java.util.Set;

/** What can come of {@link TellFact}. */
public sealed interface Telling {

    record Told(EvictionFact fact) implements Telling {
    }

    record Repeated(EvictionFact fact) implements Telling {
    }

    /** The id stands for another fact. */
    record OtherContent() implements Telling {
    }

    /** It was averted or executed; what is told now belongs to a new threat. */
    record Over() implements Telling {
    }

    /** Only a manager, in their own name, lets an eviction day stand. */
    record NeedsManager() implements Telling {
    }

    record Unknown() implements Telling {
    }

    record Unfit(Set<Fault> faults) implements Telling {

        public Unfit {
            faults = Set.copyOf(faults);
        }
    }

    enum Fault {
        DAY_MISSING,
        /** There is no eviction day to confirm or to be present at. */
        NO_EVICTION_DAY,
        NAME_MISSING,
        REASON_MISSING,
        WAY_MISSING,
        /** Arrears come with what is owed since when, through the notices. */
        NOT_HERE,
        IN_FUTURE
    }
}
