package trygg.benefits.work;

import static org.assertj.core.api.Assertions.assertThat;
import static trygg.benefits.work.WorkFixture.NOW;
import static trygg.benefits.work.WorkFixture.PLACE;
import static trygg.benefits.work.WorkFixture.STOCKHOLM;
import static trygg.benefits.work.WorkFixture.pause;
import static trygg.benefits.work.WorkFixture.seats;
import static trygg.benefits.work.WorkFixture.start;
import static trygg.benefits.work.WorkFixture.started;
import static trygg.benefits.work.WorkFixture.waiting;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import trygg.benefits.work.ChangePlace.Placing;
import trygg.benefits.work.Measure.PauseReason;
import trygg.benefits.work.Measure.SkipReason;
import trygg.benefits.work.Measure.State;
import trygg.benefits.work.Measure.StepKind;
import trygg.benefits.work.Moving.CannotMove;
import trygg.benefits.work.Moving.Fault;
import trygg.benefits.work.Moving.Moved;
import trygg.benefits.work.Moving.NoFreeSeat;
import trygg.benefits.work.Moving.NotByMachine;
import trygg.benefits.work.Moving.OutOfTurn;
import trygg.benefits.work.Moving.Repeated;
import trygg.benefits.work.Moving.Unfit;
import trygg.benefits.work.Queue.Ranked;
import trygg.benefits.work.WorkFigures.Days;
import trygg.platform.api.Codes;

/** Queues, starts, pauses and places (C016, C027, C045, C046). */
class MeasureTest {

    private static final Seats FREE = seats(MeasureKind.IPS, 2, 1);

    private static Moving begun(Measure measure, Seats place, List<Measure> ahead, @Nullable SkipReason skip, boolean byHuman) {
        return start(measure, skip, byHuman).decide(measure, place, ahead, STOCKHOLM, NOW);
    }

    /** C027: families first, then who has waited longest; each place in the queue says why. */
    @Test
    void familiesComeFirstAndThenTheDaysWaited() {
        var queue = Queue.of(MeasureKind.IPS,
                List.of(waiting(1, 0, 90), waiting(2, 2, 10), waiting(3, 1, 30), waiting(4, 0, 5), started(waiting(5, 3, 99))),
                NOW);

        assertThat(queue.ranked()).extracting(one -> one.measure().id().getLeastSignificantBits()).containsExactly(3L, 2L, 1L,
                4L);
        assertThat(queue.ranked()).extracting(Ranked::days).containsExactly(30L, 10L, 90L, 5L);
        assertThat(queue.ranked()).extracting(Ranked::reasons).containsExactly(
                List.of(Queue.Reason.CHILDREN_IN_HOUSEHOLD, Queue.Reason.WAITED_LONGEST_OF_THEM),
                List.of(Queue.Reason.CHILDREN_IN_HOUSEHOLD, Queue.Reason.WAITED_SHORTER_THAN_THOSE_AHEAD),
                List.of(Queue.Reason.NO_CHILDREN_IN_HOUSEHOLD, Queue.Reason.WAITED_LONGEST_OF_THEM),
                List.of(Queue.Reason.NO_CHILDREN_IN_HOUSEHOLD, Queue.Reason.WAITED_SHORTER_THAN_THOSE_AHEAD));
        assertThat(queue.ahead(waiting(1, 0, 90))).extracting(Measure::children).containsExactly(1, 2);
    }

    /** C045: a promise is prolonged by a later day and by nothing else; the newest counts, and ends with the measure. */
    @Test
    void aPlaceIsPromisedForLonger() {
        var running = started(waiting(1, 0, 5));
        var until = LocalDate.of(2026, 12, 31);
        var prolonged = running.with(prolong(running, until).step());

        assertThat(running.endsOn()).isNull();
        assertThat(prolonged.endsOn()).isEqualTo(until);
        assertThat(prolonged.state()).isEqualTo(State.STARTED);
        assertThat(prolonged.with(prolong(prolonged, until.plusDays(1)).step()).endsOn()).isEqualTo(until.plusDays(1));
        for (var day : Arrays.asList(null, until, until.minusDays(1), LocalDate.of(2026, 11, 19))) {
            assertThat(moved(prolonged, StepKind.PROLONGED, day)).as(String.valueOf(day))
                    .isEqualTo(new Unfit(List.of(Fault.END_NOT_LATER)));
        }
        var away = prolonged.with(new Measure.Step(new UUID(7, 7), StepKind.PAUSED, null, null,
                Measure.PauseReason.PARENTAL_LEAVE, null, null, NOW, "karin"));
        var longer = away.with(prolong(away, until.plusDays(2)).step());
        assertThat(longer.state()).isEqualTo(State.PAUSED);
        assertThat(longer.since()).isEqualTo(NOW);
        assertThat(longer.endsOn()).isEqualTo(until.plusDays(2));
        assertThat(moved(waiting(2, 0, 5), StepKind.PROLONGED, until))
                .isEqualTo(new CannotMove(State.WAITING, StepKind.PROLONGED));
        assertThat(prolonged.with(new Measure.Step(new UUID(6, 6), StepKind.ENDED, null, null, null, Measure.Next.WORK, null,
                NOW, "karin")).endsOn()).isNull();
    }

    private static Moved prolong(Measure measure, LocalDate until) {
        return (Moved) moved(measure, StepKind.PROLONGED, until);
    }

    private static Moving moved(Measure measure, StepKind kind, @Nullable LocalDate endsOn) {
        return new MoveMeasure(UUID.randomUUID(), measure.id(), kind, null, endsOn, null, null, null, null, "karin", true)
                .decide(measure, null, List.of(), STOCKHOLM, NOW);
    }

    /** C027: out of turn only with a coded reason and a named person; those passed over are named. */
    @Test
    void outOfTurnNeedsAReasonAndAHuman() {
        var one = waiting(1, 0, 5);
        var ahead = List.of(waiting(2, 1, 9));

        assertThat(begun(one, FREE, ahead, null, true)).isEqualTo(new OutOfTurn(1));
        assertThat(begun(one, FREE, ahead, SkipReason.NOT_REACHED, false)).isEqualTo(new NotByMachine());
        assertThat(begun(one, FREE, ahead, SkipReason.NOT_REACHED, true)).isInstanceOfSatisfying(Moved.class, moved -> {
            assertThat(moved.passed()).containsExactly(new UUID(9, 2));
            assertThat(moved.step().skip()).isEqualTo(SkipReason.NOT_REACHED);
        });
        assertThat(begun(one, FREE, List.of(), SkipReason.NOT_REACHED, false)).isInstanceOfSatisfying(Moved.class,
                moved -> assertThat(moved.step().skip()).as("nobody was passed over").isNull());
    }

    @Test
    void beginsOnlyWhereASeatIsFreeAndOfTheRightKind() {
        var one = waiting(1, 0, 5);

        assertThat(begun(one, seats(MeasureKind.IPS, 1, 1), List.of(), null, true)).isEqualTo(new NoFreeSeat(PLACE));
        assertThat(begun(one, seats(MeasureKind.TRAINING, 1, 0), List.of(), null, true))
                .isEqualTo(new Unfit(List.of(Fault.PLACE_OF_OTHER_KIND)));
        assertThat(begun(started(one), FREE, List.of(), null, true))
                .isEqualTo(new CannotMove(State.STARTED, StepKind.STARTED));
    }

    /** C046: waiting for treatment is no reason that exists, in whatever word. */
    @Test
    void noReasonToPauseSpeaksOfTreatment() {
        assertThat(Arrays.stream(PauseReason.values()).map(Codes::of))
                .noneMatch(code -> code.matches(".*(treat|therap|rehab|detox|care-first|clean|sober).*"))
                .containsExactly("persons-wish", "illness", "care-of-child", "parental-leave", "holiday", "place-closed");
        assertThat(Measure.class.getRecordComponents()).extracting(component -> component.getName())
                .noneMatch(name -> name.toLowerCase().contains("treatment"));
    }

    @Test
    void pausesWithAReasonAndTheSameStepAgainIsTheSameStep() {
        var running = started(waiting(1, 0, 5));
        var moved = pause(running, PauseReason.ILLNESS).decide(running, null, List.of(), STOCKHOLM, NOW);

        assertThat(pause(running, null).decide(running, null, List.of(), STOCKHOLM, NOW))
                .isEqualTo(new Unfit(List.of(Fault.REASON_MISSING)));
        assertThat(moved).isInstanceOfSatisfying(Moved.class, one -> assertThat(
                pause(running, PauseReason.ILLNESS).decide(running.with(one.step()), null, List.of(), STOCKHOLM, NOW))
                .isEqualTo(new Repeated(one.step())));
    }

    /** C027: leaving out those who wait would make a queue that nobody leaves look short. */
    @Test
    void whoStillWaitsCountsInTheDays() {
        assertThat(Days.of(List.of(started(waiting(1, 0, 30)), waiting(2, 0, 40), waiting(3, 0, 60)), NOW))
                .isEqualTo(new Days(1, 2, 40L, 60L));
        assertThat(Days.of(List.of(), NOW)).isEqualTo(new Days(0, 0, null, null));
    }

    /** C045: seats this month against the same month of the year before. */
    @Test
    void seatsAreCountedByMonthAgainstTheYearBefore() {
        var place = new Place(PLACE, "SE-0181", MeasureKind.IPS, "Parks",
                List.of(new Place.Change(4, LocalDate.of(2025, 3, 1), "maja"),
                        new Place.Change(6, LocalDate.of(2026, 6, 15), "maja")));
        var figures = WorkFigures.of(MeasureKind.IPS, List.of(started(waiting(1, 0, 60)), waiting(2, 0, 3)), List.of(place),
                List.of(new SeatGoal(new UUID(7, 1), "SE-0181", MeasureKind.IPS, 10, LocalDate.of(2026, 1, 1), "KS § 4",
                        "maja"),
                        new SeatGoal(new UUID(7, 2), "SE-0181", MeasureKind.TRAINING, 99, LocalDate.of(2026, 1, 1), "KS § 4",
                                "maja")),
                STOCKHOLM, NOW);

        assertThat(figures.months()).hasSize(12);
        assertThat(figures.months().getLast()).extracting(WorkFigures.Month::seats, WorkFigures.Month::yearBefore,
                WorkFigures.Month::taken).containsExactly(6, 4, 1);
        // C045: against the goal of the kind, and with the days on which seats were held: 1 to 20 November, one seat.
        assertThat(figures.months().getLast()).extracting(WorkFigures.Month::goal, WorkFigures.Month::seatDays)
                .containsExactly(10, 20L);
        assertThat(figures.months().getFirst().goal()).as("no goal was decided then").isNull();
        assertThat(figures.months().getFirst()).extracting(WorkFigures.Month::seats, WorkFigures.Month::yearBefore,
                WorkFigures.Month::taken).containsExactly(4, 0, 0);
    }

    @Test
    void whatWasCountedByMonthIsNotRewritten() {
        var place = seats(MeasureKind.IPS, 4, 0).place();

        assertThat(change(5, LocalDate.of(2024, 1, 1)).decide(place))
                .isEqualTo(new Placing.BeforeLastChange(LocalDate.of(2025, 1, 1)));
        assertThat(change(5, LocalDate.of(2025, 1, 1)).decide(place)).isEqualTo(new Placing.OtherContent(PLACE));
        assertThat(change(4, LocalDate.of(2025, 1, 1)).decide(place)).isEqualTo(new Placing.Repeated(place));
        assertThat(change(0, LocalDate.of(2026, 1, 1)).decide(place)).isInstanceOfSatisfying(Placing.Placed.class,
                placed -> assertThat(placed.place().capacityOn(LocalDate.of(2026, 2, 1))).isZero());
    }

    private static ChangePlace change(int capacity, LocalDate from) {
        return new ChangePlace(PLACE, "SE-0181", MeasureKind.IPS, "Parks", capacity, from, "maja");
    }
}
