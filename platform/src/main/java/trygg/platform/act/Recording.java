package trygg.platform.act;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/** What can come of recording an act that is done once about a thing. A refusal is an answer, not an exception. */
public sealed interface Recording<A extends Act> {

    /** It is new and counts. */
    record Recorded<A extends Act>(A act) implements Recording<A> {
    }

    /** The same act, sent again. */
    record Repeated<A extends Act>(A act) implements Recording<A> {
    }

    /** The id stands for another act. */
    record OtherContent<A extends Act>(UUID id) implements Recording<A> {
    }

    /** It was done already, by another act. */
    record DoneBefore<A extends Act>(UUID earlier) implements Recording<A> {
    }

    /** It is said to have happened when it cannot have. */
    record Untimely<A extends Act>(Fault fault) implements Recording<A> {
    }

    /** The thing does not call for such an act. */
    record NotAskedFor<A extends Act>() implements Recording<A> {
    }

    /** It goes against the person it is about, and such an act has a human behind it. */
    record NotByMachine<A extends Act>() implements Recording<A> {
    }

    /** There is no such thing, or the caller may not know of it. */
    record Unknown<A extends Act>() implements Recording<A> {
    }

    enum Fault {
        BEFORE_REQUEST,
        IN_FUTURE
    }

    /**
     * Decides about an act.
     *
     * @param earlier the act of this kind the thing already has
     * @param since when the thing was asked for: nothing was done about it before
     */
    static <A extends Act> Recording<A> once(A act, @Nullable A earlier, Instant since, Instant now) {
        if (earlier != null) {
            return earlier.equals(act) ? new Repeated<>(earlier)
                    : earlier.id().equals(act.id()) ? new OtherContent<>(act.id()) : new DoneBefore<>(earlier.id());
        }
        if (act.at().isBefore(since)) {
            return new Untimely<>(Fault.BEFORE_REQUEST);
        }
        return act.at().isAfter(latest(since, now)) ? new Untimely<>(Fault.IN_FUTURE) : new Recorded<>(act);
    }

    /**
     * When the act was done. Told nothing, it is now, or what it was the first time it was sent; in the microseconds the
     * database keeps, or the repeated act would differ from the first.
     */
    static Instant time(@Nullable Instant told, UUID id, @Nullable Act earlier, Instant since, Instant now) {
        if (told != null) {
            // People write minutes. What was done in the minute of the request was not done before it.
            return told.equals(since.truncatedTo(ChronoUnit.MINUTES)) ? since : told.truncatedTo(ChronoUnit.MICROS);
        }
        return earlier != null && earlier.id().equals(id) ? earlier.at() : latest(since, now);
    }

    /** The request may come from a machine whose clock is a little ahead of this one's. */
    private static Instant latest(Instant since, Instant now) {
        return now.isBefore(since) ? since : now;
    }
}
