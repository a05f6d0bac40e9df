package trygg.platform.guarantee;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;

import de.focus_shift.jollyday.core.HolidayCalendar;
import de.focus_shift.jollyday.core.HolidayManager;
import de.focus_shift.jollyday.core.ManagerParameters;
import trygg.platform.guarantee.Deadline.BeforeOrAfter;
import trygg.platform.guarantee.Deadline.CalendarDays;
import trygg.platform.guarantee.Deadline.CalendarMonths;
import trygg.platform.guarantee.Deadline.EarliestOf;
import trygg.platform.guarantee.Deadline.FixedDate;
import trygg.platform.guarantee.Deadline.SameDay;
import trygg.platform.guarantee.Deadline.Within;
import trygg.platform.guarantee.Deadline.WorkingDays;

class DeadlineTest {

    private static final ZoneId SWEDEN = ZoneId.of("Europe/Stockholm");
    private static final ZoneId NORWAY = ZoneId.of("Europe/Oslo");
    private static final Map<ZoneId, HolidayManager> HOLIDAYS = Map.of(
            SWEDEN, HolidayManager.getInstance(ManagerParameters.create(HolidayCalendar.SWEDEN)),
            NORWAY, HolidayManager.getInstance(ManagerParameters.create(HolidayCalendar.NORWAY)));

    @Test
    void fridayAfternoonAndTwoHoursIsFridayAfternoon() {
        assertThat(due(new Within(Duration.ofHours(2)), "2026-11-20T13:05")).isEqualTo(at("2026-11-20T15:05"));
    }

    @Test
    void hoursRunThroughTheNightInWhichClocksGoForward() {
        assertThat(due(new Within(Duration.ofHours(2)), "2026-03-29T01:30")).isEqualTo(at("2026-03-29T04:30"));
        assertThat(due(new Within(Duration.ofHours(24)), "2026-03-28T12:00")).isEqualTo(at("2026-03-29T13:00"));
    }

    @Test
    void hoursRunThroughTheNightInWhichClocksGoBack() {
        assertThat(due(new Within(Duration.ofHours(2)), "2026-10-25T01:30")).isEqualTo(Instant.parse("2026-10-25T01:30:00Z"));
        assertThat(due(new Within(Duration.ofHours(24)), "2026-10-24T12:00")).isEqualTo(at("2026-10-25T11:00"));
    }

    @Test
    void daysEndWithTheLocalDayOnEitherSideOfTheChangeOfClocks() {
        assertThat(due(new CalendarDays(1), "2026-03-28T12:00")).isEqualTo(Instant.parse("2026-03-29T21:59:59Z"));
        assertThat(due(new CalendarDays(1), "2026-10-24T12:00")).isEqualTo(Instant.parse("2026-10-25T22:59:59Z"));
        assertThat(due(new SameDay(LocalTime.of(2, 30)), "2026-03-29T01:00")).isEqualTo(at("2026-03-29T03:30"));
    }

    @Test
    void fourMonthsAreFourMonthsAndNot120Days() {
        assertThat(due(new CalendarMonths(4), "2026-11-20T13:05")).isEqualTo(at("2027-03-20T23:59:59"));
    }

    @Test
    void monthsFromTheEndOfAMonthEndWithTheShorterMonth() {
        assertThat(due(new CalendarMonths(4), "2026-10-31T09:00")).isEqualTo(at("2027-02-28T23:59:59"));
        assertThat(due(new CalendarMonths(4), "2027-10-31T09:00")).isEqualTo(at("2028-02-29T23:59:59"));
        assertThat(due(new CalendarMonths(3), "2027-11-30T09:00")).isEqualTo(at("2028-02-29T23:59:59"));
    }

    @Test
    void theDayIsTheOneOfTheMunicipalityAndNotOfGreenwich() {
        // 00:30 on the 21st in Sweden is 23:30 on the 20th in UTC.
        assertThat(due(new CalendarDays(14), "2026-11-21T00:30")).isEqualTo(at("2026-12-05T23:59:59"));
    }

    @Test
    void workingDaysLeapOverChristmasInBothCountries() {
        assertThat(due(new WorkingDays(2), "2026-12-23T10:00")).isEqualTo(at("2026-12-29T23:59:59"));
        assertThat(dueInNorway(new WorkingDays(2), "2026-12-23T10:00")).isEqualTo(inNorway("2026-12-28T23:59:59"));
    }

    @Test
    void workingDaysLeapOverEasterInBothCountries() {
        // Wednesday; Sweden works on Maundy Thursday, Norway does not.
        assertThat(due(new WorkingDays(2), "2026-04-01T10:00")).isEqualTo(at("2026-04-07T23:59:59"));
        assertThat(dueInNorway(new WorkingDays(2), "2026-04-01T10:00")).isEqualTo(inNorway("2026-04-08T23:59:59"));
    }

    @Test
    void workingDaysLeapOverMidsummerInSwedenOnly() {
        // 19 June 2026 is the Friday of Midsummer's Eve.
        assertThat(due(new WorkingDays(1), "2026-06-18T10:00")).isEqualTo(at("2026-06-22T23:59:59"));
        assertThat(dueInNorway(new WorkingDays(1), "2026-06-18T10:00")).isEqualTo(inNorway("2026-06-19T23:59:59"));
    }

    @Test
    void workingDaysLeapOverEachCountrysOwnDay() {
        // 17 May 2027 is a Monday; 6 June 2028 is a Tuesday.
        assertThat(dueInNorway(new WorkingDays(1), "2027-05-14T10:00")).isEqualTo(inNorway("2027-05-18T23:59:59"));
        assertThat(due(new WorkingDays(1), "2028-06-05T10:00")).isEqualTo(at("2028-06-07T23:59:59"));
    }

    @Test
    void christmasEveAndNewYearsEveAreNoWorkingDaysInSweden() {
        assertThat(due(new WorkingDays(1), "2026-12-23T10:00")).isEqualTo(at("2026-12-28T23:59:59"));
        assertThat(due(new WorkingDays(1), "2026-12-30T10:00")).isEqualTo(at("2027-01-04T23:59:59"));
    }

    @Test
    void theSameDayEndsAtTheCutOffOrWithTheDayItselfWhenThatIsPast() {
        var rule = new SameDay(LocalTime.of(22, 0));

        assertThat(due(rule, "2026-11-20T21:59")).isEqualTo(at("2026-11-20T22:00"));
        assertThat(due(rule, "2026-11-20T22:00")).isEqualTo(at("2026-11-20T22:00"));
        assertThat(due(rule, "2026-11-20T22:01")).isEqualTo(at("2026-11-20T23:59:59"));
    }

    @Test
    void whatStartsInTheLastSecondOfADayIsNotDueBeforeItStarted() {
        var start = at("2026-11-20T23:59:59").plusMillis(700);

        assertThat(new SameDay(LocalTime.of(23, 59)).due(start, SWEDEN, weekdays(SWEDEN))).isEqualTo(start);
    }

    @Test
    void aFixedDateIsTheEndOfThatDay() {
        assertThat(due(new FixedDate(LocalDate.of(2026, 12, 1)), "2026-11-20T13:05")).isEqualTo(at("2026-12-01T23:59:59"));
    }

    @Test
    void theEarliestOfSeveralCounts() {
        var rule = new EarliestOf(List.of(new SameDay(LocalTime.of(22, 0)), new Within(Duration.ofHours(4))));

        assertThat(due(rule, "2026-11-20T13:00")).isEqualTo(at("2026-11-20T17:00"));
        assertThat(due(rule, "2026-11-20T20:00")).isEqualTo(at("2026-11-20T22:00"));
        assertThat(rule.inWords()).isEqualTo("the same day until 22:00 or 4 hours, whichever is earlier");
    }

    @Test
    void beforeTheCutOffOneRuleHoldsAndFromThenOnAnother() {
        var rule = new BeforeOrAfter(LocalTime.of(15, 0), new SameDay(LocalTime.of(23, 59)), new WorkingDays(1));

        assertThat(due(rule, "2026-11-20T14:59")).isEqualTo(at("2026-11-20T23:59:59"));
        assertThat(due(rule, "2026-11-20T15:00")).isEqualTo(at("2026-11-23T23:59:59"));
    }

    private static Instant due(Deadline rule, String started) {
        return rule.due(at(started), SWEDEN, weekdays(SWEDEN));
    }

    private static Instant dueInNorway(Deadline rule, String started) {
        return rule.due(inNorway(started), NORWAY, weekdays(NORWAY));
    }

    private static Instant at(String local) {
        return LocalDateTime.parse(local).atZone(SWEDEN).toInstant();
    }

    private static Instant inNorway(String local) {
        return LocalDateTime.parse(local).atZone(NORWAY).toInstant();
    }

    static Deadline.Calendar weekdays(ZoneId zone) {
        var manager = HOLIDAYS.get(zone);
        return day -> day.getDayOfWeek().getValue() <= 5 && manager != null && !manager.isHoliday(day);
    }
}
