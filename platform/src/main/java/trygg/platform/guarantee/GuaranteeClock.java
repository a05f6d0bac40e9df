package trygg.platform.guarantee;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * One promise to one person, running. Immutable: what happens to it is decided here and written by {@link Clocks}.
 *
 * @param subjectId what it is about: the need, application or request
 * @param sensitive of a protected person: counted, never listed
 * @param transitions how many ledger entries it has
 */
public record GuaranteeClock(UUID id, String municipality, String guarantee, int definition, List<String> promises,
        UUID caseId, UUID subjectId, boolean sensitive, State state, Instant startedAt, Instant dueAt, String dueRule,
        @Nullable Instant warnAt, @Nullable Instant pausedAt, @Nullable Instant pausedUntil, long pausedSeconds,
        @Nullable Instant fulfilledAt, @Nullable Instant endedAt, int transitions) {

    public enum State {
        RUNNING,
        PAUSED,
        KEPT,
        BROKEN,
        REMEDIED,
        WITHDRAWN;

        public String code() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }

        public static State of(String code) {
            return valueOf(code.toUpperCase(java.util.Locale.ROOT));
        }
    }

    /** What can happen to a clock; the code stands in the ledger and in the event. */
    public enum Kind {
        STARTED,
        WARNED,
        PAUSED,
        RESUMED,
        EXTENDED,
        KEPT,
        BROKEN,
        FULFILLED_LATE,
        REMEDIED,
        WITHDRAWN;

        public String code() {
            return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
        }
    }

    /** What comes of an act. */
    public sealed interface Outcome {

        /** The clock after the act, with each step it went through: a late act breaks it first. */
        record Moved(List<Step> steps) implements Outcome {
            public GuaranteeClock clock() {
                return steps.getLast().clock();
            }
        }

        record NotPossible(State state) implements Outcome {
        }
    }

    public record Step(Kind kind, Instant at, GuaranteeClock clock) {
    }

    boolean open() {
        return state == State.RUNNING || state == State.PAUSED;
    }

    /** The promised act was done. In time it keeps the promise; late it does not, but it is done. */
    Outcome fulfil(Instant at) {
        return switch (state) {
            case RUNNING, PAUSED -> (state == State.PAUSED ? resumed(at) : this).fulfilRunning(at);
            case BROKEN, REMEDIED -> fulfilledAt != null ? new Outcome.NotPossible(state)
                    : new Outcome.Moved(List.of(new Step(Kind.FULFILLED_LATE, at, next().done(at))));
            case KEPT, WITHDRAWN -> new Outcome.NotPossible(state);
        };
    }

    private Outcome fulfilRunning(Instant at) {
        if (!at.isAfter(dueAt)) {
            return new Outcome.Moved(List.of(new Step(Kind.KEPT, at, ended(State.KEPT, at, at))));
        }
        var broken = ended(State.BROKEN, null, dueAt);
        return new Outcome.Moved(List.of(new Step(Kind.BROKEN, dueAt, broken),
                new Step(Kind.FULFILLED_LATE, at, broken.next().done(at))));
    }

    /** Its time is over. Found by sweeping, so it may be a while ago; the breach is dated to the due time. */
    Outcome expire(Instant now) {
        return state == State.RUNNING && now.isAfter(dueAt)
                ? new Outcome.Moved(List.of(new Step(Kind.BROKEN, dueAt, ended(State.BROKEN, null, dueAt))))
                : new Outcome.NotPossible(state);
    }

    Outcome warn(Instant now) {
        return state == State.RUNNING && warnAt != null && !now.isBefore(warnAt)
                ? new Outcome.Moved(List.of(new Step(Kind.WARNED, now, next().with(state, dueAt, null, pausedAt, pausedUntil,
                        pausedSeconds))))
                : new Outcome.NotPossible(state);
    }

    /** Stops until then. The new deadline is known and written now; coming back earlier moves it back. */
    Outcome pause(Instant at, Instant until) {
        if (state != State.RUNNING || at.isAfter(dueAt) || !until.isAfter(at)) {
            return new Outcome.NotPossible(state);
        }
        return new Outcome.Moved(List.of(new Step(Kind.PAUSED, at, next().with(State.PAUSED,
                dueAt.plus(Duration.between(at, until)), warnAt, at, until, pausedSeconds))));
    }

    Outcome resume(Instant at) {
        return state == State.PAUSED ? new Outcome.Moved(List.of(new Step(Kind.RESUMED, at, next().resumed(at))))
                : new Outcome.NotPossible(state);
    }

    /** A decision gives more time. It never gives less, and never comes after the promise is broken. */
    Outcome extend(Instant at, Instant newDue) {
        return state == State.RUNNING && !at.isAfter(dueAt) && newDue.isAfter(dueAt)
                ? new Outcome.Moved(List.of(new Step(Kind.EXTENDED, at,
                        next().with(state, newDue, warnTime(startedAt, newDue), pausedAt, pausedUntil, pausedSeconds))))
                : new Outcome.NotPossible(state);
    }

    /** The person does not want it any more, or it was never so. */
    Outcome withdraw(Instant at) {
        return open() ? new Outcome.Moved(List.of(new Step(Kind.WITHDRAWN, at, ended(State.WITHDRAWN, fulfilledAt, at))))
                : new Outcome.NotPossible(state);
    }

    /** Everything the breach owed is done. */
    Outcome remedied(Instant at) {
        return state == State.BROKEN
                ? new Outcome.Moved(List.of(new Step(Kind.REMEDIED, at, ended(State.REMEDIED, fulfilledAt, at))))
                : new Outcome.NotPossible(state);
    }

    /** Most of the time is gone: three quarters. */
    static Instant warnTime(Instant startedAt, Instant dueAt) {
        return startedAt.plus(Duration.between(startedAt, dueAt).multipliedBy(3).dividedBy(4))
                .truncatedTo(java.time.temporal.ChronoUnit.SECONDS);
    }

    private GuaranteeClock next() {
        return new GuaranteeClock(id, municipality, guarantee, definition, promises, caseId, subjectId, sensitive, state,
                startedAt, dueAt, dueRule, warnAt, pausedAt, pausedUntil, pausedSeconds, fulfilledAt, endedAt,
                transitions + 1);
    }

    private GuaranteeClock ended(State end, @Nullable Instant fulfilled, Instant at) {
        return new GuaranteeClock(id, municipality, guarantee, definition, promises, caseId, subjectId, sensitive, end,
                startedAt, dueAt, dueRule, null, null, null, pausedSeconds, fulfilled, at, transitions + 1);
    }

    private GuaranteeClock done(Instant at) {
        return new GuaranteeClock(id, municipality, guarantee, definition, promises, caseId, subjectId, sensitive, state,
                startedAt, dueAt, dueRule, warnAt, pausedAt, pausedUntil, pausedSeconds, at, endedAt, transitions);
    }

    private GuaranteeClock with(State newState, Instant due, @Nullable Instant warn, @Nullable Instant paused,
            @Nullable Instant until, long seconds) {
        return new GuaranteeClock(id, municipality, guarantee, definition, promises, caseId, subjectId, sensitive, newState,
                startedAt, due, dueRule, warn, paused, until, seconds, fulfilledAt, endedAt, transitions);
    }

    private GuaranteeClock resumed(Instant at) {
        if (pausedAt == null || pausedUntil == null) {
            throw new IllegalStateException("a paused clock knows since when");
        }
        // Found late, it still ended when it was to end; and an act dated before it was not held up by it.
        var end = at.isAfter(pausedUntil) ? pausedUntil : at.isBefore(pausedAt) ? pausedAt : at;
        var due = dueAt.minus(Duration.between(end, pausedUntil));
        return with(State.RUNNING, due, warnAt == null ? null : warnTime(startedAt, due), null, null,
                pausedSeconds + Duration.between(pausedAt, end).toSeconds());
    }
}
