package trygg.benefits.qualification;

import java.util.List;
import java.util.UUID;

/** What can come of recording something of a participation. */
public sealed interface Participating {

    record Recorded(Participation participation) implements Participating {
    }

    /** The same, sent again. */
    record Repeated(Participation participation) implements Participating {
    }

    record OtherContent(UUID id) implements Participating {
    }

    /** It ended before, in another way. */
    record Ended(Participation participation) implements Participating {
    }

    record Unfit(List<Participation.Fault> faults) implements Participating {

        public Unfit {
            faults = List.copyOf(faults);
        }
    }

    /** No such participation, or no case of the municipality that has ever asked for aid here. */
    record Unknown() implements Participating {
    }
}
