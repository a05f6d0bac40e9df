package trygg.platform.pages;

import java.time.Duration;
import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * What a clock says, written in each language. It is Java and not a message file because lengths of time bend the
 * words around them (one day, two days), and so that a test can read every sentence without starting anything.
 */
enum ClockWords {
    NB(new Units("min", "t", "dag", "dager", "under ett minutt"), "frist om %s", "%s over fristen", "holdt i tide",
            "gjort %s for sent", "brutt", "på vent", "på vent i %s", "rettet opp", "trukket"),
    SV(new Units("min", "tim", "dag", "dagar", "mindre än en minut"), "ska ske inom %s", "%s för sent", "hölls i tid",
            "gjordes %s för sent", "brutet", "pausat", "pausat i %s", "gottgjort", "återkallat"),
    EN(new Units("min", "h", "day", "days", "less than a minute"), "due in %s", "%s late", "kept on time",
            "done %s late", "broken", "paused", "paused %s", "remedied", "withdrawn");

    private record Units(String minute, String hour, String day, String days, String moment) {
    }

    private final Units units;
    private final String due;
    private final String late;
    private final String kept;
    private final String doneLate;
    private final String broken;
    private final String paused;
    private final String pausedFor;
    private final String remedied;
    private final String withdrawn;

    ClockWords(Units units, String due, String late, String kept, String doneLate, String broken, String paused,
            String pausedFor, String remedied, String withdrawn) {
        this.units = units;
        this.due = due;
        this.late = late;
        this.kept = kept;
        this.doneLate = doneLate;
        this.broken = broken;
        this.paused = paused;
        this.pausedFor = pausedFor;
        this.remedied = remedied;
        this.withdrawn = withdrawn;
    }

    static ClockWords in(Language language) {
        return switch (language) {
            case NB -> NB;
            case SV -> SV;
            case EN -> EN;
        };
    }

    String describe(ClockView clock, Instant now) {
        var sentence = switch (clock.state()) {
            case RUNNING -> clock.late(now) ? late(clock.dueAt(), now) : due.formatted(length(now, clock.dueAt()));
            case BROKEN -> broken(clock, now);
            case KEPT -> kept;
            case PAUSED -> paused(clock.endedAt(), now);
            case REMEDIED -> remedied;
            case WITHDRAWN -> withdrawn;
        };
        return clock.note() == null ? sentence : sentence + ": " + clock.note();
    }

    private String broken(ClockView clock, Instant now) {
        var done = clock.endedAt();
        if (done != null) {
            return done.isAfter(clock.dueAt()) ? doneLate.formatted(length(clock.dueAt(), done)) : broken;
        }
        return clock.dueAt().isBefore(now) ? late(clock.dueAt(), now) : broken;
    }

    private String late(Instant due, Instant now) {
        return late.formatted(length(due, now));
    }

    private String paused(@Nullable Instant since, Instant now) {
        return since == null ? paused : pausedFor.formatted(length(since, now));
    }

    private String length(Instant from, Instant to) {
        return length(Duration.between(from, to));
    }

    /** Two units at most, and none smaller than helps: nobody plans by the minute what is due in three days. */
    String length(Duration length) {
        var days = length.toDays();
        var hours = length.toHoursPart();
        var minutes = length.toMinutesPart();
        if (days >= 2) {
            return days + " " + units.days;
        }
        if (days == 1) {
            return "1 " + units.day + (hours == 0 ? "" : " " + hours + " " + units.hour);
        }
        if (hours > 0) {
            return hours + " " + units.hour + (minutes == 0 ? "" : " " + minutes + " " + units.minute);
        }
        return minutes > 0 ? minutes + " " + units.minute : units.moment;
    }
}
