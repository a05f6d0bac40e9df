package trygg.housing.daycentre;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import trygg.housing.daycentre.CentreClosure.Reason;

/** C065: what is promised of a day, and what a closure costs of it. */
class OpeningCalendarTest {

    private static final ZoneId OSLO = ZoneId.of("Europe/Oslo");
    private static final Hours DAY = Hours.staffed(LocalTime.of(8, 0), LocalTime.of(20, 0));
    private static final LocalDate MONDAY = LocalDate.of(2026, 3, 2);

    private static HoursPromise promise(Set<DayOfWeek> days, LocalDate from, @Nullable Hours hours) {
        return new HoursPromise(UUID.randomUUID(), "NO-3224", UUID.randomUUID(), days, from, hours);
    }

    private static HoursPromise always(Hours hours) {
        return promise(EnumSet.allOf(DayOfWeek.class), MONDAY, hours);
    }

    private static OpeningCalendar calendar(HoursPromise... promises) {
        return new OpeningCalendar(List.of(promises), OSLO);
    }

    private static Span day(LocalDate day) {
        return new Span(day.atStartOfDay(OSLO).toInstant(), day.plusDays(1).atStartOfDay(OSLO).toInstant());
    }

    @Test
    void aDayOfItsOwnGoesBeforeTheWeekAndTheLastWordBeforeTheFirst() {
        var brief = Hours.staffed(LocalTime.of(10, 0), LocalTime.of(14, 0));
        var calendar = calendar(promise(Set.of(), MONDAY, brief), always(DAY), promise(Set.of(), MONDAY.plusDays(1), null),
                promise(Set.of(DayOfWeek.WEDNESDAY), MONDAY, brief), promise(Set.of(DayOfWeek.WEDNESDAY), MONDAY, null));

        assertThat(calendar.hours(MONDAY)).contains(brief);
        assertThat(calendar.hours(MONDAY.plusDays(1))).isEmpty();
        assertThat(calendar.hours(MONDAY.plusDays(2))).isEmpty();
        assertThat(calendar.hours(MONDAY.plusDays(3))).contains(DAY);
        assertThat(calendar.hours(MONDAY.minusDays(1))).isEmpty();
        assertThat(calendar.openDays(MONDAY, 7)).isEqualTo(5);
    }

    /** The wall's 02:30 is leapt over on 29 March and comes twice on 25 October. */
    @ParameterizedTest
    @CsvSource({ "2026-03-29,00:00,00:00,23:00", "2026-10-25,00:00,00:00,25:00", "2026-03-29,02:30,08:00,05:00",
            "2026-03-29,01:00,02:30,01:00", "2026-03-29,02:15,02:45,00:00", "2026-10-25,02:30,08:00,06:30",
            "2026-10-25,01:00,02:30,02:30", "2026-03-29,08:00,20:00,12:00" })
    void theChangeOfClocksIsCountedAsItIs(LocalDate day, LocalTime opens, LocalTime closes, String length) {
        var hoursAndMinutes = length.split(":");

        assertThat(Span.length(calendar(always(Hours.staffed(opens, closes))).promised(day(day))))
                .isEqualTo(Duration.ofHours(Long.parseLong(hoursAndMinutes[0]))
                        .plusMinutes(Long.parseLong(hoursAndMinutes[1])));
    }

    @Test
    void aNightsClosureCostsNothingAndADaysWhatWasPromised() {
        var calendar = calendar(always(DAY));
        var night = new Span(MONDAY.atTime(20, 0).atZone(OSLO).toInstant(),
                MONDAY.plusDays(1).atTime(8, 0).atZone(OSLO).toInstant());
        var noon = new Span(MONDAY.atTime(12, 0).atZone(OSLO).toInstant(), MONDAY.atTime(21, 0).atZone(OSLO).toInstant());

        assertThat(Uptime.of(calendar, List.of(night), day(MONDAY)).percent()).contains(new BigDecimal("100.00"));
        assertThat(Uptime.of(calendar, List.of(night, noon), day(MONDAY)))
                .isEqualTo(new Uptime(Duration.ofHours(12), Duration.ofHours(8)));
        assertThat(Uptime.of(calendar, List.of(noon), day(MONDAY)).percent()).contains(new BigDecimal("33.33"));
        assertThat(Uptime.of(calendar, List.of(), day(MONDAY.minusDays(3))).percent()).isEmpty();
    }

    @Test
    void hoursCloseAfterTheyOpenWithStaffWithinThem() {
        assertThat(DAY.possible()).isTrue();
        assertThat(Hours.staffed(LocalTime.of(20, 0), LocalTime.of(8, 0)).possible()).isFalse();
        assertThat(new Hours(LocalTime.of(8, 0), LocalTime.MIDNIGHT, LocalTime.of(8, 0), LocalTime.of(23, 0)).possible())
                .isTrue();
        assertThat(new Hours(LocalTime.of(8, 0), LocalTime.of(20, 0), LocalTime.of(7, 0), LocalTime.of(20, 0)).possible())
                .isFalse();
        assertThat(new Hours(LocalTime.of(8, 0), LocalTime.of(20, 0), LocalTime.of(8, 0), LocalTime.MIDNIGHT).possible())
                .isFalse();
    }

    /** What is still closed counts until now, and what has not come yet is not counted. */
    @Test
    void aCentreCountsUpToNow() {
        var now = MONDAY.atTime(14, 0).atZone(OSLO).toInstant();
        var closed = new CentreClosure(UUID.randomUUID(), "NO-3224", UUID.randomUUID(), Reason.REPAIR,
                now.minus(Duration.ofHours(2)), null, "Storgata 1", "karin", null);
        var centre = new DayCentre(UUID.randomUUID(), "NO-3224", "Huset", "Torget 1", null, calendar(always(DAY)),
                List.of(closed));

        assertThat(centre.uptime(day(MONDAY), now)).isEqualTo(new Uptime(Duration.ofHours(6), Duration.ofHours(2)));
        assertThat(centre.uptime(day(MONDAY.plusDays(1)), now)).isEqualTo(new Uptime(Duration.ZERO, Duration.ZERO));
        assertThat(centre.closedAt(now)).contains(closed);
        assertThat(centre.openAt(now)).isFalse();
        assertThat(centre.openAt(now.minus(Duration.ofHours(3)))).isTrue();
        assertThat(centre.calendar().opensAfter(now)).contains(Instant.parse("2026-03-03T07:00:00Z"));
        assertThat(closed.toString()).doesNotContain("Storgata");
    }
}
