package trygg.benefits.application;

import java.util.List;

import trygg.platform.act.Recording;

/** What can come of {@link DecideAid}. */
public sealed interface Deciding {

    /** The decision is whole; whether it counts, was made before or cannot be made so is told by the recording. */
    record Whole(Recording<Decision> recording) implements Deciding {
    }

    /** The decision lacks what the law or the payment needs. Nothing was recorded. */
    record Incomplete(List<Fault> faults) implements Deciding {

        public Incomplete {
            faults = List.copyOf(faults);
        }
    }

    enum Fault {
        AMOUNT_MISSING,
        AMOUNT_WITHOUT_GRANT,
        AMOUNT_NOT_POSITIVE,
        CURRENCY_FOREIGN,
        REASON_MISSING
    }
}
