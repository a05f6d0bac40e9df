package trygg.platform.guarantee;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * How long a promise gives. Days and months end with the day in the municipality's own time zone (23:59:59); hours run
 * through nights, holidays and the change of clocks.
 */
public sealed interface Deadline {

    /** Tells working days; holidays differ between countries. */
    interface Calendar {
        boolean isWorkingDay(LocalDate day);
    }

    /** When a clock started then is due. */
    Instant due(Instant started, ZoneId zone, Calendar calendar);

    /** The rule in a few words, such as {@code 14 calendar days}; it stands in the ledger and behind "why?". */
    String inWords();

    /** Minutes or hours, by the wall: Friday 13:05 and two hours is Friday 15:05. */
    record Within(Duration time) implements Deadline {
        @Override
        public Instant due(Instant started, ZoneId zone, Calendar calendar) {
            return started.plus(time);
        }

        @Override
        public String inWords() {
            return time.toMinutes() % 60 == 0 ? time.toHours() + " hours" : time.toMinutes() + " minutes";
        }
    }

    /** The same day until a local time. Started after it, the day itself is what is left. */
    record SameDay(LocalTime until) implements Deadline {
        @Override
        public Instant due(Instant started, ZoneId zone, Calendar calendar) {
            var local = started.atZone(zone);
            var end = until.equals(LocalTime.of(23, 59)) ? LocalTime.of(23, 59, 59) : until;
            var due = local.toLocalTime().isAfter(end) ? endOf(local.toLocalDate(), zone)
                    : local.toLocalDate().atTime(end).atZone(zone).toInstant();
            // Within the last second of a day its end lies before the start.
            return due.isBefore(started) ? started : due;
        }

        @Override
        public String inWords() {
            return "the same day until " + until;
        }
    }

    record CalendarDays(int days) implements Deadline {
        @Override
        public Instant due(Instant started, ZoneId zone, Calendar calendar) {
            return endOf(started.atZone(zone).toLocalDate().plusDays(days), zone);
        }

        @Override
        public String inWords() {
            return days + " calendar days";
        }
    }

    /** The day it starts does not count; the next working day is the first. */
    record WorkingDays(int days) implements Deadline {
        @Override
        public Instant due(Instant started, ZoneId zone, Calendar calendar) {
            var day = started.atZone(zone).toLocalDate();
            for (int counted = 0; counted < days;) {
                day = day.plusDays(1);
                if (calendar.isWorkingDay(day)) {
                    counted++;
                }
            }
            return endOf(day, zone);
        }

        @Override
        public String inWords() {
            return days + " working days";
        }
    }

    /** Four months are four months, not 120 days; from 31 October it is 28 or 29 February. */
    record CalendarMonths(int months) implements Deadline {
        @Override
        public Instant due(Instant started, ZoneId zone, Calendar calendar) {
            return endOf(started.atZone(zone).toLocalDate().plusMonths(months), zone);
        }

        @Override
        public String inWords() {
            return months + " calendar months";
        }
    }

    /** A day named by a decision, a court or another authority. */
    record FixedDate(LocalDate day) implements Deadline {
        @Override
        public Instant due(Instant started, ZoneId zone, Calendar calendar) {
            return endOf(day, zone);
        }

        @Override
        public String inWords() {
            return day.toString();
        }
    }

    /** Whatever comes first. */
    record EarliestOf(List<Deadline> rules) implements Deadline {
        public EarliestOf {
            rules = List.copyOf(rules);
        }

        @Override
        public Instant due(Instant started, ZoneId zone, Calendar calendar) {
            return rules.stream().map(rule -> rule.due(started, zone, calendar)).min(Comparator.naturalOrder()).orElseThrow();
        }

        @Override
        public String inWords() {
            return rules.stream().map(Deadline::inWords).collect(Collectors.joining(" or "))
                    .concat(", whichever is earlier").toLowerCase(Locale.ROOT);
        }
    }

    /** The promise is written for a time of day: up to the cut-off one rule, after it another. */
    record BeforeOrAfter(LocalTime cutoff, Deadline before, Deadline after) implements Deadline {
        @Override
        public Instant due(Instant started, ZoneId zone, Calendar calendar) {
            var rule = started.atZone(zone).toLocalTime().isBefore(cutoff) ? before : after;
            return rule.due(started, zone, calendar);
        }

        @Override
        public String inWords() {
            return "before " + cutoff + ": " + before.inWords() + "; after: " + after.inWords();
        }
    }

    private static Instant endOf(LocalDate day, ZoneId zone) {
        return day.atTime(23, 59, 59).atZone(zone).toInstant();
    }
}
