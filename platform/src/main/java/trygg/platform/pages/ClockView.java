package trygg.platform.pages;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;

import trygg.platform.guarantee.GuaranteeClock;

/**
 * A guarantee's clock as a reader sees it. Instants are UTC; the page shows them in the municipality's time zone.
 *
 * @param dueAt when the promise must be kept; after a pause the new deadline
 * @param endedAt when it stopped running: kept, remedied, withdrawn, done late, or paused; absent while it runs or is
 *        broken and still owed
 * @param guarantee the guarantee's name in the reader's language
 * @param promises ids of the promises it keeps, such as {@code C050}
 * @param note why it is paused or what remedies the breach, in the reader's language
 */
public record ClockView(State state, Instant startedAt, Instant dueAt, @Nullable Instant endedAt, String guarantee,
        List<String> promises, @Nullable String note) {

    /** Where a clock can stand. {@code BROKEN} without an end is still owed; with an end it was done late. */
    public enum State {
        RUNNING,
        PAUSED,
        KEPT,
        BROKEN,
        REMEDIED,
        WITHDRAWN
    }

    public ClockView {
        promises = List.copyOf(promises);
    }

    /** The clock as it stands in the database, with the guarantee's name in the reader's language. */
    public static ClockView of(GuaranteeClock clock, String guarantee) {
        var stopped = switch (clock.state()) {
            // A broken clock has ended for the figures; for the reader it is open until the act is done.
            case BROKEN -> clock.fulfilledAt();
            case PAUSED -> clock.pausedAt();
            case RUNNING, KEPT, REMEDIED, WITHDRAWN -> clock.endedAt();
        };
        return new ClockView(State.valueOf(clock.state().name()), clock.startedAt(), clock.dueAt(), stopped, guarantee,
                clock.promises());
    }

    /** A clock without a note, which most are. */
    public ClockView(State state, Instant startedAt, Instant dueAt, @Nullable Instant endedAt, String guarantee,
            List<String> promises) {
        this(state, startedAt, dueAt, endedAt, guarantee, promises, null);
    }

    /**
     * True when the deadline has passed unkept. A running clock counts as soon as its time is up, because the sweep
     * that writes the breach comes some moments later and the reader must not be told otherwise meanwhile.
     */
    public boolean late(Instant now) {
        return switch (state) {
            case BROKEN -> true;
            case RUNNING -> dueAt.isBefore(now);
            case PAUSED, KEPT, REMEDIED, WITHDRAWN -> false;
        };
    }

    /** True while someone still has to do something for it. */
    public boolean open() {
        return switch (state) {
            case RUNNING, PAUSED -> true;
            case BROKEN -> endedAt == null;
            case KEPT, REMEDIED, WITHDRAWN -> false;
        };
    }

    /** True when less than a quarter of the time, or less than an hour, is left. */
    public boolean soon(Instant now) {
        if (state != State.RUNNING || late(now)) {
            return false;
        }
        var left = Duration.between(now, dueAt);
        return left.compareTo(Duration.ofHours(1)) < 0
                || left.multipliedBy(4).compareTo(Duration.between(startedAt, dueAt)) < 0;
    }

    /** The one sentence that stands first, such as "due in 2 h 15 min" or "4 days late". */
    public String words(Language language, Instant now) {
        return ClockWords.in(language).describe(this, now);
    }

    /** The design system's colour; red is kept for broken so that it still means something at the end of the day. */
    public String color(Instant now) {
        if (late(now)) {
            return "danger";
        }
        return switch (state) {
            case RUNNING -> soon(now) ? "warning" : "info";
            case KEPT -> "success";
            case PAUSED, BROKEN, REMEDIED, WITHDRAWN -> "neutral";
        };
    }

    /** Name of the icon in {@code tags/icon.html}: colour never carries the meaning alone. */
    public String icon(Instant now) {
        if (late(now)) {
            return "alert";
        }
        return switch (state) {
            case RUNNING, BROKEN -> "clock";
            case PAUSED -> "pause";
            case KEPT -> "check";
            case REMEDIED -> "repair";
            case WITHDRAWN -> "cross";
        };
    }
}
