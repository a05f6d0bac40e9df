package trygg.benefits.work;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * A measure somebody is referred to, from the queue to what came after it. It has no place for treatment: both go on side
 * by side (C046).
 *
 * @param protectedPerson shown to nobody in a list
 * @param children in the household on the day of the referral; families go first (C027)
 * @param steps the oldest first
 */
public record Measure(UUID id, UUID caseId, String municipality, boolean protectedPerson, MeasureKind kind, int children,
        Instant referredAt, String referredBy, List<Step> steps) {

    public Measure {
        steps = List.copyOf(steps);
    }

    /** Where a measure stands. */
    public enum State {
        WAITING,
        STARTED,
        PAUSED,
        ENDED
    }

    /** What can happen to a measure. */
    public enum StepKind {
        STARTED(State.STARTED),
        PAUSED(State.PAUSED),
        RESUMED(State.STARTED),
        /** The place is promised for longer, also while somebody is away from it (C045); it goes on or rests as it did. */
        PROLONGED(State.STARTED),
        ENDED(State.ENDED);

        private final State state;

        StepKind(State state) {
            this.state = state;
        }

        boolean follows(State before) {
            return switch (this) {
                case STARTED -> before == State.WAITING;
                case PAUSED -> before == State.STARTED;
                case PROLONGED -> before == State.STARTED || before == State.PAUSED;
                case RESUMED -> before == State.PAUSED;
                case ENDED -> before != State.ENDED;
            };
        }
    }

    /** Why a measure pauses. That somebody is in treatment, or is to be first, is no reason, and there is none here. */
    public enum PauseReason {
        PERSONS_WISH,
        ILLNESS,
        CARE_OF_CHILD,
        PARENTAL_LEAVE,
        HOLIDAY,
        PLACE_CLOSED
    }

    /** What came after a measure. */
    public enum Next {
        WORK,
        STUDY,
        OTHER_MEASURE,
        NONE
    }

    /** Why somebody who stood further back began before others. */
    public enum SkipReason {
        /** Those ahead were offered this place and would rather have another; they keep their place in the queue. */
        DECLINED_THIS_PLACE,
        PLACE_CANNOT_BE_REACHED,
        ADAPTATION_MISSING,
        NOT_REACHED,
        SAFETY
    }

    /**
     * @param placeId where, on a start
     * @param endsOn until when the place is promised, on a start and each time it is prolonged
     * @param reason on a pause
     * @param next on an end
     * @param skip on a start out of turn
     */
    public record Step(UUID id, StepKind kind, @Nullable UUID placeId, @Nullable LocalDate endsOn,
            @Nullable PauseReason reason, @Nullable Next next, @Nullable SkipReason skip, Instant at, String by) {
    }

    public State state() {
        return moved().map(step -> step.kind().state).orElse(State.WAITING);
    }

    /** Since when it is in its state. */
    Instant since() {
        return moved().map(Step::at).orElse(referredAt);
    }

    /** What brought it into its state; that a place is promised for longer brings it into none. */
    private Optional<Step> moved() {
        return steps.stream().filter(step -> step.kind() != StepKind.PROLONGED).reduce((_, last) -> last);
    }

    public boolean waiting() {
        return state() == State.WAITING;
    }

    public boolean running() {
        return state() == State.STARTED || state() == State.PAUSED;
    }

    public boolean withChildren() {
        return children > 0;
    }

    /** When it began; nothing for one that never did. */
    public @Nullable Step start() {
        return steps.stream().filter(step -> step.kind() == StepKind.STARTED).findFirst().orElse(null);
    }

    /** Until when its place is promised; nothing while nobody has one, or where no day was promised. */
    public @Nullable LocalDate endsOn() {
        return running() ? steps.stream().map(Step::endsOn).filter(Objects::nonNull).reduce((_, last) -> last).orElse(null)
                : null;
    }

    public @Nullable Step end() {
        return steps.stream().filter(step -> step.kind() == StepKind.ENDED).findFirst().orElse(null);
    }

    Measure with(Step step) {
        var all = new ArrayList<>(steps);
        all.add(step);
        return new Measure(id, caseId, municipality, protectedPerson, kind, children, referredAt, referredBy, all);
    }
}
