package trygg.benefits.work;

import java.time.Instant;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import trygg.benefits.application.Application;
import trygg.platform.act.Recording;

/**
 * Notes that a talk was held. The caller chooses the id, so sending it twice notes one.
 *
 * @param heldAt when; nothing means now
 */
public record HoldPlanTalk(UUID id, UUID caseId, String goal, boolean agreed, @Nullable Instant heldAt, String by) {

    public HoldPlanTalk {
        goal = goal.strip();
    }

    /** What can come of it. */
    public sealed interface Holding {

        record Fair(Recording<PlanTalk> recording) implements Holding {
        }

        /** Nobody agrees to a plan that is not about a goal of their own (C040). */
        record GoalMissing() implements Holding {
        }
    }

    /** @param application the newest of the case, @param earlier what was noted under this id before */
    Holding decide(Application application, @Nullable PlanTalk earlier, Instant now) {
        if (agreed && goal.isEmpty()) {
            return new Holding.GoalMissing();
        }
        var since = Instant.EPOCH;
        var at = Recording.time(heldAt, id, earlier, since, now);
        return new Holding.Fair(Recording.once(
                new PlanTalk(id, caseId, application.municipality(), goal, agreed, at, by), earlier, since, now));
    }
}
