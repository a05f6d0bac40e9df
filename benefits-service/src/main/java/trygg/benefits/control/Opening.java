package trygg.benefits.control;

import java.util.List;
import java.util.UUID;

/** What can come of {@link OpenControl}. */
public sealed interface Opening {

    record Opened(Control control) implements Opening {
    }

    /** Sent before, in the same words. */
    record Repeated(Control control) implements Opening {
    }

    /** The id stands for another control. */
    record OtherContent(UUID id) implements Opening {
    }

    /** The same matter is being looked at already: nobody is controlled twice for one fact. */
    record AlreadyOpen(UUID open) implements Opening {
    }

    /** No control is opened so. */
    record Unfit(List<Fault> faults) implements Opening {

        public Unfit {
            faults = List.copyOf(faults);
        }
    }

    /** There is no such application, or the caller may not know of it. */
    record Unknown() implements Opening {
    }

    enum Fault {
        /** Chance chooses a sample, never a hand. */
        DRAWN_BY_HAND,
        FACT_FROM_ELSEWHERE,
        FACT_MISSING,
        FACT_IN_FUTURE,
        MONTH_MISSING,
        MONTH_IN_FUTURE,
        INFORMED_BEFORE_FACT,
        INFORMED_TOO_LATE
    }
}
