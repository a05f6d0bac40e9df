package trygg.platform.guarantee;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

import org.junit.jupiter.api.Test;

import trygg.platform.guarantee.GuaranteeClock.Kind;
import trygg.platform.guarantee.GuaranteeClock.Outcome;
import trygg.platform.guarantee.GuaranteeClock.State;

class GuaranteeClockTest {

    private static final Instant START = Instant.parse("2026-11-20T12:05:00Z");
    private static final Instant DUE = START.plus(Duration.ofHours(8));

    @Test
    void anActInTimeKeepsThePromiseToTheLastInstant() {
        assertThat(moved(running().fulfil(DUE)).state()).isEqualTo(State.KEPT);
        assertThat(kinds(running().fulfil(DUE))).containsExactly(Kind.KEPT);
    }

    @Test
    void anActTooLateBreaksThePromiseFirst() {
        var late = running().fulfil(DUE.plusSeconds(1));

        assertThat(kinds(late)).containsExactly(Kind.BROKEN, Kind.FULFILLED_LATE);
        assertThat(moved(late).state()).isEqualTo(State.BROKEN);
        assertThat(moved(late).endedAt()).isEqualTo(DUE);
        assertThat(moved(late).fulfilledAt()).isEqualTo(DUE.plusSeconds(1));
        assertThat(moved(late).transitions()).isEqualTo(3);
    }

    @Test
    void aBreachIsDatedToTheDueTimeHoweverLateItIsFound() {
        var found = (Outcome.Moved) running().expire(DUE.plus(Duration.ofDays(3)));

        assertThat(found.steps().getFirst().at()).isEqualTo(DUE);
        assertThat(running().expire(DUE)).isEqualTo(new Outcome.NotPossible(State.RUNNING));
    }

    @Test
    void aPauseMovesTheDeadlineByItsLengthAndAnEarlyReturnMovesItBack() {
        var paused = moved(running().pause(START.plusSeconds(600), START.plusSeconds(4_200)));
        assertThat(paused.dueAt()).isEqualTo(DUE.plusSeconds(3_600));

        var back = moved(paused.resume(START.plusSeconds(1_200)));
        assertThat(back.dueAt()).isEqualTo(DUE.plusSeconds(600));
        assertThat(back.pausedSeconds()).isEqualTo(600);

        var twice = moved(
                moved(back.pause(START.plusSeconds(2_000), START.plusSeconds(3_000))).resume(START.plusSeconds(3_000)));
        assertThat(twice.pausedSeconds()).isEqualTo(1_600);
        assertThat(twice.dueAt()).isEqualTo(DUE.plusSeconds(1_600));
    }

    @Test
    void aPauseEndsWhenItWasToEndAlsoWhenThatIsFoundLate() {
        var paused = moved(running().pause(START.plusSeconds(600), START.plusSeconds(4_200)));
        var muchLater = START.plus(Duration.ofDays(2));

        assertThat(moved(paused.resume(muchLater)).dueAt()).isEqualTo(DUE.plusSeconds(3_600));
        assertThat(moved(paused.resume(muchLater)).pausedSeconds()).isEqualTo(3_600);
        assertThat(kinds(paused.fulfil(muchLater))).containsExactly(Kind.BROKEN, Kind.FULFILLED_LATE);
    }

    @Test
    void anActDatedBeforeThePauseWasNotHeldUpByIt() {
        var paused = moved(running().pause(START.plusSeconds(600), START.plusSeconds(4_200)));

        var kept = moved(paused.fulfil(START.plusSeconds(60)));

        assertThat(kept.state()).isEqualTo(State.KEPT);
        assertThat(kept.pausedSeconds()).isZero();
        assertThat(kept.dueAt()).isEqualTo(DUE);
    }

    @Test
    void aWarningNotYetGivenIsGivenAfterThePauseToo() {
        var back = moved(
                moved(running().pause(START.plusSeconds(600), START.plusSeconds(4_200))).resume(START.plusSeconds(4_200)));

        assertThat(back.warnAt()).isEqualTo(GuaranteeClock.warnTime(START, back.dueAt()));
        assertThat(moved(back.warn(back.dueAt())).warnAt()).isNull();
    }

    @Test
    void anExtensionOnlyEverGivesMoreTimeAndNeverMendsABreach() {
        assertThat(moved(running().extend(START, DUE.plusSeconds(1))).dueAt()).isEqualTo(DUE.plusSeconds(1));
        assertThat(running().extend(START, DUE)).isEqualTo(new Outcome.NotPossible(State.RUNNING));
        assertThat(running().extend(DUE.plusSeconds(1), DUE.plusSeconds(99))).isEqualTo(new Outcome.NotPossible(State.RUNNING));
        assertThat(running().pause(DUE.plusSeconds(1), DUE.plusSeconds(99))).isEqualTo(new Outcome.NotPossible(State.RUNNING));
    }

    @Test
    void whatHasEndedDoesNotMoveAgain() {
        var kept = moved(running().fulfil(START));
        var withdrawn = moved(running().withdraw(START));

        for (var ended : List.of(kept, withdrawn)) {
            var no = new Outcome.NotPossible(ended.state());
            assertThat(ended.fulfil(START)).isEqualTo(no);
            assertThat(ended.withdraw(START)).isEqualTo(no);
            assertThat(ended.expire(DUE.plusSeconds(1))).isEqualTo(no);
            assertThat(ended.pause(START, DUE)).isEqualTo(no);
            assertThat(ended.remedied(START)).isEqualTo(no);
        }
    }

    private static GuaranteeClock running() {
        return new GuaranteeClock(new UUID(0, 1), "SE-0181", "probe", 1, List.of("C001"), new UUID(0, 2), new UUID(0, 3), false,
                State.RUNNING, START, DUE, "8 hours", GuaranteeClock.warnTime(START, DUE), null, null, 0, null, null, 1);
    }

    private static GuaranteeClock moved(Outcome outcome) {
        return ((Outcome.Moved) outcome).clock();
    }

    private static List<Kind> kinds(Outcome outcome) {
        return ((Outcome.Moved) outcome).steps().stream().map(GuaranteeClock.Step::kind).toList();
    }
}
