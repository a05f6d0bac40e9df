package trygg.housing.arrivals;

import static org.assertj.core.api.Assertions.assertThat;
import static trygg.housing.arrivals.Part.BENEFIT;
import static trygg.housing.arrivals.Part.HOME;
import static trygg.housing.arrivals.Part.LANGUAGE_COURSE;
import static trygg.housing.arrivals.Part.SCHOOL;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import trygg.housing.arrivals.Arrival.State;
import trygg.housing.arrivals.ArrivalFact.Step;
import trygg.housing.arrivals.ArrivalFact.Why;
import trygg.housing.arrivals.Telling.Fault;

/** C015: who arrives has a start of all that is needed before they land. */
class ArrivalTest {

    private static final LocalDate TODAY = LocalDate.of(2027, 2, 1);
    private static final LocalDate DAY = LocalDate.of(2027, 3, 15);
    private static final Instant NOW = Instant.parse("2027-02-01T09:00:00Z");
    private static final LocalDate GROWN = LocalDate.of(1990, 5, 5);
    private static final LocalDate CHILD = LocalDate.of(2019, 5, 5);

    private static Agreement agreement(LocalDate day, LocalDate... births) {
        return new Agreement(UUID.randomUUID(), "SE-1880", "M-2027-17", day, List.of(births), "uk", 3, null);
    }

    private static Arrival arrival(LocalDate... births) {
        return arrival(agreement(DAY, births));
    }

    private static Arrival arrival(Agreement told) {
        return new Arrival(told, false, NOW, "karin", List.of(), 1);
    }

    private static Telling tell(Arrival arrival, Step step) {
        return arrival.tell(UUID.randomUUID(), step, TODAY, NOW, "karin");
    }

    private static Arrival after(Arrival arrival, Step... steps) {
        var now = arrival;
        for (var step : steps) {
            assertThat(tell(now, step)).isInstanceOfSatisfying(Telling.Told.class, _ -> {
            });
            now = tell(now, step) instanceof Telling.Told(var after, var unused) ? after : now;
        }
        return now;
    }

    @Test
    void aSchoolIsForChildrenAndALanguageCourseForAdults() {
        assertThat(arrival(GROWN, CHILD).missing()).containsExactly(HOME, BENEFIT, SCHOOL, LANGUAGE_COURSE);
        assertThat(arrival(GROWN).missing()).containsExactly(HOME, BENEFIT, LANGUAGE_COURSE);
        assertThat(arrival(CHILD).missing()).containsExactly(HOME, BENEFIT, SCHOOL);
    }

    /** Who is grown up the day they come was a child when it was agreed. */
    @ParameterizedTest
    @CsvSource({ "2009-03-15,LANGUAGE_COURSE", "2009-03-16,SCHOOL" })
    void agesAreThoseOfTheDayTheyCome(LocalDate birth, Part needed) {
        assertThat(arrival(birth).needed()).containsExactly(HOME, BENEFIT, needed);
    }

    @Test
    void isReadyWhenAllThatIsNeededStartsAndTheHomeIsTheirsThatDay() {
        var almost = after(arrival(GROWN), new Step.Start(BENEFIT, DAY), new Step.Start(LANGUAGE_COURSE, DAY.plusDays(20)),
                new Step.Start(HOME, DAY.plusDays(1)));
        assertThat(almost.ready()).isFalse();
        assertThat(almost.withoutHome()).isTrue();
        assertThat(almost.missing()).containsExactly(HOME);

        assertThat(after(almost, new Step.Start(HOME, DAY)).ready()).isTrue();
        assertThat(after(almost, new Step.Moved(DAY.plusDays(1))).ready()).isTrue();
        assertThat(after(almost, new Step.Start(HOME, DAY), new Step.NoStart(BENEFIT)).missing()).containsExactly(BENEFIT);
        assertThat(after(almost, new Step.Start(HOME, DAY), new Step.Moved(DAY.minusDays(1))).withoutHome()).isTrue();
    }

    @Test
    void refusesStartsThatCannotBe() {
        var grown = arrival(GROWN);
        assertThat(tell(grown, new Step.Start(SCHOOL, DAY))).isEqualTo(new Telling.Unfit(Fault.NOT_NEEDED));
        assertThat(tell(grown, new Step.Start(HOME, DAY.plusYears(3)))).isEqualTo(new Telling.Unfit(Fault.FAR_OFF));
        assertThat(tell(grown, new Step.NoStart(HOME))).isEqualTo(new Telling.Unfit(Fault.NOT_SET));
        assertThat(tell(after(grown, new Step.Start(HOME, DAY)), new Step.Start(HOME, DAY)))
                .isEqualTo(new Telling.Unfit(Fault.SAME_DAY));
    }

    @Test
    void nobodyIsMovedToADayThatHasPassed() {
        var grown = arrival(GROWN);
        assertThat(tell(grown, new Step.Moved(TODAY.minusDays(1)))).isEqualTo(new Telling.Unfit(Fault.PASSED));
        assertThat(tell(grown, new Step.Moved(DAY))).isEqualTo(new Telling.Unfit(Fault.SAME_DAY));
        assertThat(tell(grown, new Step.Moved(TODAY.plusYears(2).plusDays(1)))).isEqualTo(new Telling.Unfit(Fault.FAR_OFF));
        assertThat(after(grown, new Step.Moved(TODAY)).arrivesOn()).isEqualTo(TODAY);
    }

    @Test
    void whoLandedStillGetsWhatIsMissingAndWhoDoesNotComeGetsNothing() {
        var landed = after(arrival(GROWN), new Step.Landed(TODAY));
        assertThat(landed.state()).isEqualTo(State.LANDED);
        assertThat(after(landed, new Step.Start(BENEFIT, DAY)).start(BENEFIT)).contains(DAY);
        assertThat(tell(landed, new Step.Moved(DAY.plusDays(3)))).isEqualTo(new Telling.Over(State.LANDED));
        assertThat(tell(landed, new Step.Cancelled(Why.DOES_NOT_COME))).isEqualTo(new Telling.Over(State.LANDED));
        assertThat(tell(arrival(GROWN), new Step.Landed(TODAY.plusDays(1)))).isEqualTo(new Telling.Unfit(Fault.NOT_YET));

        var cancelled = after(arrival(GROWN), new Step.Cancelled(Why.OTHER_MUNICIPALITY));
        assertThat(cancelled.cancelledWhy()).contains(Why.OTHER_MUNICIPALITY);
        assertThat(tell(cancelled, new Step.Start(HOME, DAY))).isEqualTo(new Telling.Over(State.CANCELLED));
    }

    /** A home that was set for the agreed day is none for those who landed before it. */
    @Test
    void whoLandsEarlyIsReadyByTheDayTheyLanded() {
        var ready = after(arrival(GROWN), new Step.Start(HOME, TODAY.plusDays(2)), new Step.Start(BENEFIT, DAY),
                new Step.Start(LANGUAGE_COURSE, DAY));
        assertThat(ready.ready()).isTrue();
        var landed = after(ready, new Step.Landed(TODAY));
        assertThat(landed.missing()).containsExactly(HOME);
        assertThat(landed.comesOn()).isEqualTo(TODAY);
        assertThat(after(landed, new Step.Start(HOME, TODAY.plusDays(1))).ready()).isTrue();
        assertThat(after(landed, new Step.Start(HOME, TODAY.plusDays(2))).ready()).isTrue();
    }

    @Test
    void theSameFactSentTwiceIsToldOnce() {
        var id = UUID.randomUUID();
        var before = arrival(GROWN);
        var once = before.tell(id, new Step.Start(HOME, DAY), TODAY, NOW, "karin") instanceof Telling.Told(var told, var unused)
                ? told
                : before;

        assertThat(once.tell(id, new Step.Start(HOME, DAY), TODAY, NOW.plusSeconds(60), "ola"))
                .isEqualTo(new Telling.Repeated(once));
        assertThat(once.tell(id, new Step.Start(HOME, DAY.plusDays(1)), TODAY, NOW, "karin"))
                .isEqualTo(new Telling.OtherContent(id));
    }

    @Test
    void agreesOnceAndOnNoDayThatHasPassed() {
        var told = agreement(DAY, GROWN);
        var agreed = arrival(told);

        assertThat(Arrival.agree(told, false, null, TODAY, NOW, "karin")).isEqualTo(new Agreeing.Agreed(agreed));
        assertThat(Arrival.agree(told, false, agreed, DAY.plusDays(9), NOW, "karin")).isEqualTo(new Agreeing.Repeated(agreed));
        assertThat(Arrival.agree(agreement(DAY, GROWN), false, agreed, TODAY, NOW, "karin"))
                .isInstanceOf(Agreeing.OtherContent.class);
        assertThat(Arrival.agree(agreement(DAY, GROWN, TODAY.plusDays(1)), false, null, TODAY, NOW, "karin"))
                .isEqualTo(new Agreeing.Unfit(Fault.NOT_BORN));
        assertThat(Arrival.agree(agreement(TODAY.minusDays(1), GROWN), false, null, TODAY, NOW, "karin"))
                .isEqualTo(new Agreeing.Unfit(Fault.PASSED));
    }

    /** Agreed on three weeks ahead there are days left; agreed on next week, the day they come is the last. */
    @ParameterizedTest
    @CsvSource({ "2027-03-15,14,2027-03-01", "2027-02-16,14,2027-02-02", "2027-02-15,14,2027-02-15",
            "2027-02-01,14,2027-02-01" })
    void theClockRunsToSoManyDaysBeforeTheyCome(LocalDate arrives, int days, LocalDate due) {
        assertThat(ArrivalClocks.due(arrives, days, TODAY)).isEqualTo(due);
    }
}
