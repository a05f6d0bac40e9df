package trygg.benefits.work;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;

import org.jspecify.annotations.Nullable;

import trygg.benefits.work.Measure.Next;

/**
 * Figures of one kind of measure.
 *
 * @param withChildren days to start of families, {@code withoutChildren} those of all others (C027)
 * @param months the last twelve, the oldest first (C045)
 * @param after what came after those that ended
 */
public record WorkFigures(MeasureKind kind, Days withChildren, Days withoutChildren, List<Month> months,
        Map<Next, Long> after) {

    private static final int MONTHS = 12;

    public WorkFigures {
        months = List.copyOf(months);
        after = Map.copyOf(after);
    }

    /**
     * Days from referral to start. Those who still wait count with the days they have waited so far: leaving them out
     * would make a queue that nobody leaves look short.
     *
     * @param median of both together; nothing when there is nobody
     * @param longestWaiting days so far
     */
    public record Days(long started, long waiting, @Nullable Long median, @Nullable Long longestWaiting) {

        static Days of(Collection<Measure> measures, Instant now) {
            var started = measures.stream().filter(one -> one.start() != null).mapToLong(one -> days(one, now)).toArray();
            var waiting = measures.stream().filter(Measure::waiting).mapToLong(one -> days(one, now)).toArray();
            var all = LongStream.concat(Arrays.stream(started), Arrays.stream(waiting)).sorted().toArray();
            return new Days(started.length, waiting.length, all.length == 0 ? null : all[(all.length - 1) / 2],
                    waiting.length == 0 ? null : Arrays.stream(waiting).max().orElseThrow());
        }

        private static long days(Measure measure, Instant now) {
            var start = measure.start();
            return Duration.between(measure.referredAt(), start == null ? now : start.at()).toDays();
        }
    }

    /**
     * @param yearBefore seats at the end of the same month a year earlier
     * @param taken of the seats of this one
     * @param goal how many the municipality has decided to have; nothing where it has not
     * @param seatDays days on which a seat was held, summed over the seats and days of the month so far
     */
    public record Month(YearMonth month, int seats, int yearBefore, int taken, @Nullable Integer goal, long seatDays) {
    }

    public static WorkFigures of(MeasureKind kind, Collection<Measure> all, Collection<Place> everywhere,
            Collection<SeatGoal> goals, ZoneId zone, Instant now) {
        var measures = all.stream().filter(one -> one.kind() == kind).toList();
        var places = everywhere.stream().filter(one -> one.kind() == kind).toList();
        var after = new EnumMap<Next, Long>(Next.class);
        for (var one : measures) {
            var end = one.end();
            if (end != null && end.next() != null) {
                after.merge(end.next(), 1L, Long::sum);
            }
        }
        var today = now.atZone(zone).toLocalDate();
        var months = new ArrayList<Month>();
        for (int back = MONTHS - 1; back >= 0; back--) {
            var month = YearMonth.from(today).minusMonths(back);
            var last = month.atEndOfMonth().isAfter(today) ? today : month.atEndOfMonth();
            months.add(new Month(month, seats(places, last), seats(places, month.minusYears(1).atEndOfMonth()),
                    (int) measures.stream().filter(one -> holdsSeat(one, last, zone)).count(),
                    SeatGoal.on(goals, kind, last).orElse(null), month.atDay(1).datesUntil(last.plusDays(1))
                            .mapToLong(day -> measures.stream().filter(one -> holdsSeat(one, day, zone)).count()).sum()));
        }
        return new WorkFigures(kind, Days.of(measures.stream().filter(Measure::withChildren).toList(), now),
                Days.of(measures.stream().filter(one -> !one.withChildren()).toList(), now), months, after);
    }

    private static int seats(Collection<Place> places, LocalDate day) {
        return places.stream().mapToInt(place -> place.capacityOn(day)).sum();
    }

    private static boolean holdsSeat(Measure measure, LocalDate day, ZoneId zone) {
        var start = measure.start();
        var end = measure.end();
        return start != null && !start.at().atZone(zone).toLocalDate().isAfter(day)
                && (end == null || end.at().atZone(zone).toLocalDate().isAfter(day));
    }
}
