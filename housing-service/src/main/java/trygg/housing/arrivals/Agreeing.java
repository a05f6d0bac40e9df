package trygg.housing.arrivals;

import java.util.UUID;

import trygg.housing.arrivals.Telling.Fault;

/** What can come of an agreement that is told. */
public sealed interface Agreeing {

    record Agreed(Arrival arrival) implements Agreeing {
    }

    record Repeated(Arrival arrival) implements Agreeing {
    }

    /** The id stands for another agreement. */
    record OtherContent(UUID id) implements Agreeing {
    }

    /** The reference stands here under another id. */
    record Known(UUID id) implements Agreeing {
    }

    /** They cannot come on that day. */
    record Unfit(Fault fault) implements Agreeing {
    }
}
