package trygg.benefits.appeal;

import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;

import trygg.benefits.appeal.Step.Kind;
import trygg.platform.act.Recording;

/** What can come of {@link SettleAppeal}. */
public sealed interface Settling {

    /** The step is whole; whether it counts, was taken before or cannot be is told by the recording. */
    record Whole(Recording<Step> recording) implements Settling {
    }

    /** It came in time, or nobody knows when the letter was received, which is the same. */
    record CameInTime(@Nullable LocalDate appealUntil) implements Settling {
    }

    /** Another step comes first, or the appeal is settled. */
    record NotNow(@Nullable WaitsFor waitsFor, Kind kind) implements Settling {
    }

    /** Something is missing or does not fit the kind of step. Nothing was recorded. */
    record Incomplete(List<Fault> faults) implements Settling {

        public Incomplete {
            faults = List.copyOf(faults);
        }
    }

    enum Fault {
        OUTCOME_UNFIT,
        DIRECTION_UNFIT,
        REASON_MISSING,
        /** The one who decided looks again at their own decision, and nothing says why nobody else can. */
        SAME_HUMAN,
        DAY_UNFIT,
        /** Nobody is said to want it no more, or somebody is where the step is none of theirs. */
        WISH_UNFIT
    }
}
