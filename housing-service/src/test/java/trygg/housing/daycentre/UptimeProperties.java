package trygg.housing.daycentre;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

/** C065: what holds for every calendar, every closure and every change of clocks. */
class UptimeProperties {

    private static final ZoneId STOCKHOLM = ZoneId.of("Europe/Stockholm");
    /** Both changes of clocks of 2026 lie within it. */
    private static final LocalDate FIRST = LocalDate.of(2026, 1, 1);
    private static final Instant BEGIN = FIRST.atStartOfDay(STOCKHOLM).toInstant();
    private static final int MINUTES = 366 * 24 * 60;

    private static HoursPromise promise(Set<DayOfWeek> days, LocalDate from, @Nullable Hours hours) {
        return new HoursPromise(UUID.randomUUID(), "SE-0181", UUID.randomUUID(), days, from, hours);
    }

    private static Instant at(int minute) {
        return BEGIN.plusSeconds(60L * minute);
    }

    @Property(tries = 200)
    void keptAndClosedAreThePromise(@ForAll("calendars") OpeningCalendar calendar, @ForAll("spans") List<Span> closures,
            @ForAll("span") Span asked) {
        var uptime = Uptime.of(calendar, closures, asked);

        assertThat(uptime.kept()).isGreaterThanOrEqualTo(Duration.ZERO);
        assertThat(uptime.closed()).isGreaterThanOrEqualTo(Duration.ZERO);
        assertThat(uptime.kept().plus(uptime.closed())).isEqualTo(uptime.promised())
                .isEqualTo(Uptime.of(calendar, List.of(), asked).kept());
    }

    /** Months add up to the year, wherever they are cut. */
    @Property(tries = 200)
    void aSpanIsTheSumOfItsParts(@ForAll("calendars") OpeningCalendar calendar, @ForAll("spans") List<Span> closures,
            @ForAll("span") Span asked, @ForAll @IntRange(max = 1000) int thousandth) {
        var cut = asked.from().plus(Duration.between(asked.from(), asked.until()).multipliedBy(thousandth).dividedBy(1000));
        var first = Uptime.of(calendar, closures, new Span(asked.from(), cut));
        var second = Uptime.of(calendar, closures, new Span(cut, asked.until()));

        assertThat(new Uptime(first.promised().plus(second.promised()), first.closed().plus(second.closed())))
                .isEqualTo(Uptime.of(calendar, closures, asked));
    }

    @Property(tries = 200)
    void neitherOrderNorRepetitionOfClosuresCounts(@ForAll("calendars") OpeningCalendar calendar,
            @ForAll("spans") List<Span> closures, @ForAll("span") Span asked, @ForAll long seed) {
        var shuffled = new ArrayList<>(closures);
        shuffled.addAll(closures);
        Collections.shuffle(shuffled, new Random(seed));

        assertThat(Uptime.of(calendar, shuffled, asked)).isEqualTo(Uptime.of(calendar, closures, asked));
    }

    /** Around the clock is every second, also of the days with 23 and 25 hours. */
    @Property(tries = 200)
    void aroundTheClockIsAllTheTimeThereIs(@ForAll("span") Span asked) {
        var always = new OpeningCalendar(
                List.of(promise(EnumSet.allOf(DayOfWeek.class), FIRST,
                        Hours.staffed(LocalTime.MIDNIGHT, LocalTime.MIDNIGHT))),
                STOCKHOLM);

        assertThat(Uptime.of(always, List.of(), asked).promised())
                .isEqualTo(Duration.between(asked.from(), asked.until()));
        assertThat(Uptime.of(always, List.of(asked), asked).kept()).isZero();
    }

    /** The same as looking at the wall's clock every minute. The door is open where the wall's time lies within the hours. */
    @Property(tries = 60)
    void everyMinuteAgreesWithTheWall(@ForAll("calendars") OpeningCalendar calendar, @ForAll("spans") List<Span> closures,
            @ForAll @IntRange(max = 361) int day) {
        var from = FIRST.plusDays(day).atStartOfDay(STOCKHOLM).toInstant();
        var asked = new Span(from, FIRST.plusDays(day + 3L).atStartOfDay(STOCKHOLM).toInstant());
        long promised = 0;
        long closed = 0;
        for (var minute = asked.from(); minute.isBefore(asked.until()); minute = minute.plusSeconds(60)) {
            var wall = minute.atZone(STOCKHOLM);
            var now = minute;
            if (calendar.hours(wall.toLocalDate()).filter(hours -> within(hours, wall.toLocalTime())).isPresent()) {
                promised++;
                if (closures.stream().anyMatch(one -> !now.isBefore(one.from()) && now.isBefore(one.until()))) {
                    closed++;
                }
            }
        }

        assertThat(Uptime.of(calendar, closures, asked))
                .isEqualTo(new Uptime(Duration.ofMinutes(promised), Duration.ofMinutes(closed)));
    }

    private static boolean within(Hours hours, LocalTime wall) {
        return !wall.isBefore(hours.opens()) && (hours.closes().equals(LocalTime.MIDNIGHT) || wall.isBefore(hours.closes()));
    }

    @Property(tries = 200)
    void hundredPercentIsOnlyWhatWasKeptInFull(@ForAll("calendars") OpeningCalendar calendar,
            @ForAll("spans") List<Span> closures, @ForAll("span") Span asked) {
        var uptime = Uptime.of(calendar, closures, asked);

        assertThat(uptime.percent().isEmpty()).isEqualTo(uptime.promised().isZero());
        uptime.percent().ifPresent(percent -> {
            assertThat(percent).isBetween(BigDecimal.ZERO, BigDecimal.valueOf(100));
            assertThat(percent.compareTo(BigDecimal.valueOf(100)) == 0).isEqualTo(uptime.closed().isZero());
        });
    }

    @Provide
    Arbitrary<Span> span() {
        return Combinators.combine(Arbitraries.integers().between(0, MINUTES), Arbitraries.integers().between(0, MINUTES))
                .as((one, other) -> new Span(at(Math.min(one, other)), at(Math.max(one, other))));
    }

    @Provide
    Arbitrary<List<Span>> spans() {
        return span().list().ofMaxSize(8);
    }

    /** Weeks, later weeks and single days; hours begin and end outside the hour that comes twice, whose wall tells nothing. */
    @Provide
    Arbitrary<OpeningCalendar> calendars() {
        var time = Arbitraries.integers().between(0, 24 * 4 - 1).filter(quarter -> quarter < 8 || quarter > 12)
                .map(quarter -> LocalTime.MIDNIGHT.plusMinutes(15L * quarter));
        var hours = Combinators.combine(time, time).as(Hours::staffed).filter(Hours::possible).injectNull(0.1);
        var days = Arbitraries.of(DayOfWeek.class).set().ofMaxSize(7);
        var from = Arbitraries.integers().between(0, 365).map(FIRST::plusDays);
        return Combinators.combine(days, from, hours).as(UptimeProperties::promise).list().ofMinSize(1).ofMaxSize(10)
                .map(promises -> new OpeningCalendar(promises, STOCKHOLM));
    }
}
