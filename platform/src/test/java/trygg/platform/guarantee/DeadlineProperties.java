package trygg.platform.guarantee;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import trygg.platform.guarantee.Deadline.CalendarDays;
import trygg.platform.guarantee.Deadline.CalendarMonths;
import trygg.platform.guarantee.Deadline.EarliestOf;
import trygg.platform.guarantee.Deadline.SameDay;
import trygg.platform.guarantee.Deadline.Within;
import trygg.platform.guarantee.Deadline.WorkingDays;

/**
 * Who asks later is never due earlier, and nobody is due before asking. A fixed date is left out, because a court may
 * name one in the past; so is a cut-off, whose two rules a municipality may choose freely.
 */
class DeadlineProperties {

    private static final long FROM = Instant.parse("2024-01-01T00:00:00Z").getEpochSecond();
    private static final long UNTIL = Instant.parse("2029-01-01T00:00:00Z").getEpochSecond();

    @Property(tries = 400)
    void dueTimesGrowWithTheStartAndNeverLieBeforeIt(@ForAll("rules") Deadline rule, @ForAll("starts") Instant one,
            @ForAll("starts") Instant other, @ForAll("zones") ZoneId zone) {
        var earlier = one.isBefore(other) ? one : other;
        var later = one.isBefore(other) ? other : one;
        var calendar = DeadlineTest.weekdays(zone);

        assertThat(rule.due(earlier, zone, calendar)).isAfterOrEqualTo(earlier);
        assertThat(rule.due(later, zone, calendar)).isAfterOrEqualTo(rule.due(earlier, zone, calendar));
    }

    @Provide
    Arbitrary<Deadline> rules() {
        return Arbitraries.oneOf(List.of(single(), single().list().ofMinSize(1).ofMaxSize(3).map(EarliestOf::new)));
    }

    @Provide
    Arbitrary<Instant> starts() {
        return Arbitraries.longs().between(FROM, UNTIL)
                .flatMap(second -> Arbitraries.integers().between(0, 999).map(milli -> Instant.ofEpochSecond(second)
                        .plusMillis(milli)));
    }

    @Provide
    Arbitrary<ZoneId> zones() {
        return Arbitraries.of(ZoneId.of("Europe/Stockholm"), ZoneId.of("Europe/Oslo"));
    }

    private static Arbitrary<Deadline> single() {
        return Arbitraries.of(List.of(0, 1, 2, 3, 4, 5)).flatMap(kind -> Arbitraries.integers().between(1, 60)
                .map(number -> switch (kind) {
                    case 0 -> new Within(Duration.ofMinutes(number * 37L));
                    case 1 -> new SameDay(LocalTime.of(number % 24, number % 60));
                    case 2 -> new CalendarDays(number);
                    case 3 -> new WorkingDays(number);
                    case 4 -> new CalendarMonths(number % 12 + 1);
                    default -> new SameDay(LocalTime.of(23, 59));
                }));
    }
}
