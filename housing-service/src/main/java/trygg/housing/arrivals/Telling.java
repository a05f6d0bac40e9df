package trygg.housing.arrivals;

import java.util.UUID;

/** What can come of telling something of an arrival. */
public sealed interface Telling {

    record Told(Arrival after, ArrivalFact fact) implements Telling {
    }

    record Repeated(Arrival arrival) implements Telling {
    }

    /** The id stands for another fact. */
    record OtherContent(UUID id) implements Telling {
    }

    /** They have landed, or do not come. */
    record Over(Arrival.State state) implements Telling {
    }

    record Unfit(Fault fault) implements Telling {
    }

    record Unknown() implements Telling {
    }

    enum Fault {
        /** Nobody is agreed on, or moved to, a day that has passed. */
        PASSED,
        /** More than two years away. */
        FAR_OFF,
        /** That is the day already. */
        SAME_DAY,
        /** The household has nobody who needs it. */
        NOT_NEEDED,
        /** There is no start to take away. */
        NOT_SET,
        /** Nobody has landed on a day to come. */
        NOT_YET,
        /** A birth date lies ahead. */
        NOT_BORN
    }
}
