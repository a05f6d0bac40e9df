package trygg.benefits.qualification;

import java.util.List;
import java.util.UUID;

/** What can come of recording something of an application for the programme or of a participation in it. */
public sealed interface Participating {

    record Recorded(ProgrammeFile file) implements Participating {
    }

    /** The same, sent again. */
    record Repeated(ProgrammeFile file) implements Participating {
    }

    record OtherContent(UUID id) implements Participating {
    }

    /** It ended before, in another way, or was closed before it began. */
    record Ended(UUID id) implements Participating {
    }

    /** The person has asked already, or takes part. */
    record OtherOpen(UUID id) implements Participating {
    }

    /** It has not begun yet. */
    record NotBegun(UUID id) implements Participating {
    }

    /** It has begun, so it ends as a participation does. */
    record Begun(UUID id) implements Participating {
    }

    /** The programme is Norway's. */
    record OtherCountry() implements Participating {
    }

    /** Refusing is a named human's to answer for. */
    record NotByMachine() implements Participating {
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
