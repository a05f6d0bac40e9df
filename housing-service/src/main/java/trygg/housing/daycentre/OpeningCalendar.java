package trygg.housing.daycentre;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * When a day centre is promised to be open. A day of its own goes before the week, a later beginning before an earlier one,
 * and what was written last before what was written first.
 *
 * @param promises in the order in which they were written
 * @param zone the municipality's
 */
public record OpeningCalendar(List<HoursPromise> promises, ZoneId zone) {

    public OpeningCalendar {
        promises = List.copyOf(promises);
    }

    /** The hours promised of a day; nothing where none are. */
    public Optional<Hours> hours(LocalDate day) {
        HoursPromise told = null;
        for (var one : promises) {
            if (one.tells(day) && (told == null || goesBefore(one, told))) {
                told = one;
            }
        }
        return Optional.ofNullable(told).map(HoursPromise::hours);
    }

    private static boolean goesBefore(HoursPromise later, HoursPromise earlier) {
        return later.ofOneDay() != earlier.ofOneDay() ? later.ofOneDay() : !later.from().isBefore(earlier.from());
    }

    /** The time promised within a span, in order and without overlaps. */
    public List<Span> promised(Span asked) {
        return spans(asked, Hours::opens, Hours::closes);
    }

    /** The time with staff within a span. */
    public List<Span> staffed(Span asked) {
        return spans(asked, Hours::staffedFrom, Hours::staffedUntil);
    }

    /** How many of the days have promised hours: the promise is every day of the year. */
    public long openDays(LocalDate from, int days) {
        return from.datesUntil(from.plusDays(days)).filter(day -> hours(day).isPresent()).count();
    }

    /** When it opens next after a moment, within a fortnight. */
    public Optional<Instant> opensAfter(Instant now) {
        var day = LocalDate.ofInstant(now, zone);
        return day.datesUntil(day.plusDays(14)).flatMap(one -> hours(one).map(hours -> instant(one.atTime(hours.opens()), true))
                .stream()).filter(now::isBefore).findFirst();
    }

    private interface End {
        LocalTime of(Hours hours);
    }

    private List<Span> spans(Span asked, End opens, End closes) {
        var spans = new ArrayList<Span>();
        var last = LocalDate.ofInstant(asked.until(), zone);
        for (var day = LocalDate.ofInstant(asked.from(), zone); !day.isAfter(last); day = day.plusDays(1)) {
            var hours = hours(day).orElse(null);
            if (hours != null) {
                var from = instant(day.atTime(opens.of(hours)), true);
                var until = instant(end(day, closes.of(hours)), false);
                if (from.isBefore(until)) {
                    new Span(from, until).and(asked).ifPresent(spans::add);
                }
            }
        }
        return Span.merged(spans);
    }

    private static LocalDateTime end(LocalDate day, LocalTime closes) {
        return LocalTime.MIDNIGHT.equals(closes) ? day.plusDays(1).atStartOfDay() : day.atTime(closes);
    }

    /**
     * The wall's time as a moment. A time the change of clocks leaps over is the moment of the leap. One that comes twice is
     * read as whoever stands at the door reads it: open from the first, until the second.
     */
    private Instant instant(LocalDateTime wall, boolean opening) {
        var change = zone.getRules().getTransition(wall);
        if (change == null) {
            return wall.atZone(zone).toInstant();
        }
        if (change.isGap()) {
            return change.getInstant();
        }
        return wall.toInstant(opening ? change.getOffsetBefore() : change.getOffsetAfter());
    }
}
