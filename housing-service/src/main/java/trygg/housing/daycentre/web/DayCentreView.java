package trygg.housing.daycentre.web;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;

import org.jspecify.annotations.Nullable;

import trygg.housing.daycentre.CentreClosure;
import trygg.housing.daycentre.DayCentre;
import trygg.housing.daycentre.Hours;
import trygg.housing.daycentre.HoursPromise;
import trygg.housing.daycentre.Span;
import trygg.housing.daycentre.Uptime;
import trygg.platform.api.Codes;

/**
 * A day centre as it is told to machines and to everybody.
 *
 * @param openDaysOfNext365 the promise is every day of the year
 * @param days the hours of this day and the thirteen that follow; none where none are promised
 * @param months of the last twelve and the one that runs, the newest first
 */
public record DayCentreView(UUID id, String name, String address, @Nullable String district, boolean openNow,
        long openDaysOfNext365, @Nullable Closed closedNow, List<Day> days, List<Month> months, List<Closed> closures) {

    private static final int DAYS = 14;
    private static final int MONTHS = 12;
    private static final int YEAR = 365;

    public record Day(LocalDate day, @Nullable LocalTime opens, @Nullable LocalTime closes, @Nullable LocalTime staffedFrom,
            @Nullable LocalTime staffedUntil) {

        static Day of(LocalDate day, Optional<Hours> hours) {
            return hours.map(one -> new Day(day, one.opens(), one.closes(), one.staffedFrom(), one.staffedUntil()))
                    .orElseGet(() -> new Day(day, null, null, null, null));
        }
    }

    /** @param percent kept of promised, rounded down to two decimals; nothing where nothing was promised */
    public record Kept(long promisedMinutes, long keptMinutes, long closedMinutes, @Nullable BigDecimal percent) {

        static Kept of(Uptime uptime) {
            return new Kept(uptime.promised().toMinutes(), uptime.kept().toMinutes(), uptime.closed().toMinutes(),
                    uptime.percent().orElse(null));
        }
    }

    public record Month(YearMonth month, long staffedMinutes, Kept kept) {
    }

    /** @param over when it opened again */
    public record Closed(UUID id, String reason, Instant from, @Nullable Instant until, String replacement,
            @Nullable Instant over) {

        static Closed of(CentreClosure one) {
            return new Closed(one.id(), Codes.of(one.reason()), one.from(), one.until(), one.replacement(), one.over());
        }
    }

    /** What is promised of days, as it was told. */
    public record Promised(UUID id, List<String> weekdays, LocalDate from, @Nullable Day hours) {

        static Promised of(HoursPromise one) {
            return new Promised(one.id(), List.of(Codes.of(one.weekdays())), one.from(),
                    one.hours() == null ? null : Day.of(one.from(), Optional.of(one.hours())));
        }
    }

    static DayCentreView of(DayCentre centre, Instant now) {
        var zone = centre.calendar().zone();
        var today = LocalDate.ofInstant(now, zone);
        return new DayCentreView(centre.id(), centre.name(), centre.address(), centre.district(), centre.openAt(now),
                centre.calendar().openDays(today, YEAR), centre.closedAt(now).map(Closed::of).orElse(null),
                days(centre, today), months(centre, now),
                centre.closures().stream().map(Closed::of).toList());
    }

    static List<Day> days(DayCentre centre, LocalDate from) {
        return from.datesUntil(from.plusDays(DAYS)).map(day -> Day.of(day, centre.calendar().hours(day))).toList();
    }

    static List<Month> months(DayCentre centre, Instant now) {
        var zone = centre.calendar().zone();
        var running = YearMonth.from(now.atZone(zone));
        return IntStream.rangeClosed(0, MONTHS).mapToObj(running::minusMonths).map(month -> {
            var asked = of(month, zone);
            var until = asked.until().isBefore(now) ? asked.until() : now;
            var staffed = centre.calendar().staffed(new Span(asked.from(), until)).stream()
                    .map(one -> Duration.between(one.from(), one.until())).reduce(Duration.ZERO, Duration::plus);
            return new Month(month, staffed.toMinutes(), Kept.of(centre.uptime(asked, now)));
        }).toList();
    }

    private static Span of(YearMonth month, ZoneId zone) {
        return new Span(month.atDay(1).atStartOfDay(zone).toInstant(),
                month.plusMonths(1).atDay(1).atStartOfDay(zone).toInstant());
    }
}
