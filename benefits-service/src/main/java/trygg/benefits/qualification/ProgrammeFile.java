package trygg.benefits.qualification;

import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;

import trygg.platform.guarantee.GuaranteeClock;

/**
 * Somebody's way through the qualification programme, with its clock.
 *
 * @param participation nothing until it began
 */
public record ProgrammeFile(ProgrammeApplication application, @Nullable Participation participation,
        List<GuaranteeClock> clocks) {

    public ProgrammeFile {
        clocks = List.copyOf(clocks);
    }

    /** Where it stands; the code is the filter of the board. */
    public enum State {
        WAITING,
        TAKING_PART,
        ON_LEAVE,
        ENDED,
        CLOSED
    }

    public State state(LocalDate today) {
        if (participation == null) {
            return application.closing() == null ? State.WAITING : State.CLOSED;
        }
        if (participation.end() != null) {
            return State.ENDED;
        }
        return participation.onLeave(today) ? State.ON_LEAVE : State.TAKING_PART;
    }
}
