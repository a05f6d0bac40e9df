package trygg.benefits.work;

import java.util.List;
import java.util.UUID;

import trygg.benefits.work.Measure.State;
import trygg.benefits.work.Measure.Step;
import trygg.benefits.work.Measure.StepKind;

/** What can come of {@link MoveMeasure}. */
public sealed interface Moving {

    /** @param passed those who stood ahead and were passed over */
    record Moved(Step step, List<UUID> passed) implements Moving {

        public Moved {
            passed = List.copyOf(passed);
        }
    }

    record Repeated(Step step) implements Moving {
    }

    record OtherContent(UUID id) implements Moving {
    }

    record CannotMove(State from, StepKind to) implements Moving {
    }

    record NoFreeSeat(UUID place) implements Moving {
    }

    /** Others stand ahead, and no reason is given for passing them over (C027). */
    record OutOfTurn(int ahead) implements Moving {
    }

    /** Passing somebody over is a human's to answer for. */
    record NotByMachine() implements Moving {
    }

    record Unfit(List<Fault> faults) implements Moving {

        public Unfit {
            faults = List.copyOf(faults);
        }
    }

    record Unknown() implements Moving {
    }

    enum Fault {
        PLACE_MISSING,
        PLACE_UNKNOWN,
        PLACE_OF_OTHER_KIND,
        ENDS_BEFORE_START,
        /** To be prolonged, a place needs a later day than the one it was promised until. */
        END_NOT_LATER,
        REASON_MISSING,
        NEXT_MISSING,
        BEFORE_LAST_STEP,
        IN_FUTURE
    }
}
