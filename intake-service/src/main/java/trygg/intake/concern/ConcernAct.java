package trygg.intake.concern;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import trygg.platform.act.Act;

/** What was done about a concern. */
public sealed interface ConcernAct extends Act {

    /** Somebody has said whether the child needs protection at once. */
    record Assessment(UUID id, boolean needsProtection, Instant at, String by) implements ConcernAct {
    }

    /** @param reason why no inquiry is opened; may be absent when one is */
    record Screening(UUID id, ScreeningOutcome outcome, @Nullable String reason, Instant at, String by)
            implements
                ConcernAct {
    }

    record Conclusion(UUID id, InquiryOutcome outcome, Instant at, String by) implements ConcernAct {
    }

    /**
     * An extension of the inquiry. Not called Extension: Qute takes such a name for one of its own.
     *
     * @param dueOn the last day of the inquiry from now on
     * @param ground the paragraph that allows it
     */
    record MoreTime(UUID id, LocalDate dueOn, String reason, String ground, Instant at, String by)
            implements
                ConcernAct {
    }
}
