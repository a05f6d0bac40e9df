package trygg.benefits.appeal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import trygg.benefits.appeal.Received.Appellant;
import trygg.benefits.appeal.Settling.CameInTime;
import trygg.benefits.appeal.Settling.Fault;
import trygg.benefits.appeal.Settling.Incomplete;
import trygg.benefits.appeal.Settling.NotNow;
import trygg.benefits.appeal.Settling.Whole;
import trygg.benefits.appeal.Step.Direction;
import trygg.benefits.appeal.Step.Kind;
import trygg.benefits.appeal.Step.Outcome;
import trygg.benefits.application.ApplicationId;
import trygg.platform.act.Recording.DoneBefore;
import trygg.platform.act.Recording.NotByMachine;
import trygg.platform.act.Recording.Recorded;
import trygg.platform.act.Recording.Repeated;

/** C037: an appeal is judged by a human other than the one who decided, and only what is late may be dismissed. */
class AppealTest {

    private static final ZoneId STOCKHOLM = ZoneId.of("Europe/Stockholm");
    private static final Instant CAME = Instant.parse("2026-03-20T09:00:00Z");
    private static final Instant NOW = Instant.parse("2026-03-27T09:00:00Z");
    private static final LocalDate LAST_DAY = LocalDate.of(2026, 3, 30);
    private static final LocalDate PASSED = LocalDate.of(2026, 3, 19);

    private final Appeal fresh = new Appeal(
            new Received(UUID.randomUUID(), UUID.randomUUID(), null, Appellant.PERSON, "It is wrong.", CAME, "karin"),
            new ApplicationId(UUID.randomUUID()), UUID.randomUUID(), "SE-1880", About.AID, false, List.of(), 1);

    private static SettleAppeal command(Kind kind, @Nullable Outcome outcome, String by) {
        var changes = outcome != null && outcome.changes();
        return new SettleAppeal(UUID.randomUUID(), UUID.randomUUID(), kind, outcome, changes ? Direction.MORE : null,
                kind.judges() ? "The rent was forgotten." : null, null,
                kind.hasDay() ? LocalDate.of(2026, 3, 26) : null, kind == Kind.WITHDRAWN ? Appellant.PERSON : null, null, by,
                true);
    }

    private static Settling settle(Appeal appeal, SettleAppeal command) {
        return appeal.settle(command, "karin", LAST_DAY, STOCKHOLM, NOW);
    }

    private static Appeal after(Appeal appeal, SettleAppeal command) {
        var settling = (Whole) settle(appeal, command);
        return appeal.with(((Recorded<Step>) settling.recording()).act());
    }

    @Test
    void goesFromReconsiderationToTheHigherBodyAndItsAnswer() {
        var upheld = after(fresh, command(Kind.RECONSIDERED, Outcome.UPHELD, "malin"));
        var sent = after(upheld, command(Kind.SENT_ON, null, "malin"));
        var answered = after(sent, command(Kind.ANSWERED, Outcome.SENT_BACK, "malin"));

        assertThat(fresh.waitsFor()).contains(WaitsFor.RECONSIDERATION);
        assertThat(upheld.waitsFor()).contains(WaitsFor.SENDING);
        assertThat(sent.waitsFor()).contains(WaitsFor.ANSWER);
        assertThat(answered.waitsFor()).isEmpty();
        assertThat(answered.version()).isEqualTo(4);
    }

    /** What cannot be appealed is looked at again, and no higher body is asked (SoL 2025:400 33:5). */
    @Test
    void anObjectionIsSettledHere() {
        var objection = new Appeal(fresh.received(), fresh.applicationId(), fresh.caseId(), "SE-1880", About.OBJECTION, false,
                List.of(), 1);

        for (var outcome : List.of(Outcome.UPHELD, Outcome.PARTLY, Outcome.CHANGED)) {
            assertThat(after(objection, command(Kind.RECONSIDERED, outcome, "malin")).waitsFor()).isEmpty();
        }
    }

    @Test
    void whatIsChangedWhollyIsSettled() {
        assertThat(after(fresh, command(Kind.RECONSIDERED, Outcome.CHANGED, "malin")).waitsFor()).isEmpty();
        assertThat(after(fresh, command(Kind.RECONSIDERED, Outcome.PARTLY, "malin")).waitsFor()).contains(WaitsFor.SENDING);
    }

    /** The law gives nobody the right to dismiss what came in time, nor what nobody knows to be late. */
    @Test
    void onlyALateAppealIsDismissed() {
        var dismissal = command(Kind.DISMISSED, null, "malin");

        assertThat(settle(fresh, dismissal)).isEqualTo(new CameInTime(LAST_DAY));
        assertThat(fresh.settle(dismissal, "karin", null, STOCKHOLM, NOW)).isEqualTo(new CameInTime(null));
        assertThat(fresh.settle(dismissal, "karin", PASSED, STOCKHOLM, NOW)).isInstanceOf(Whole.class);
        assertThat(fresh.late(PASSED, STOCKHOLM)).isTrue();
        assertThat(fresh.late(LocalDate.of(2026, 3, 20), STOCKHOLM)).isFalse();
        assertThat(fresh.settle(command(Kind.RECONSIDERED, Outcome.CHANGED, "malin"), "karin", PASSED, STOCKHOLM, NOW))
                .isInstanceOf(Whole.class);
    }

    @ParameterizedTest
    @CsvSource({ "DISMISSED,", "RECONSIDERED,UPHELD", "RECONSIDERED,CHANGED", "WITHDRAWN," })
    void noMachineJudges(Kind kind, @Nullable Outcome outcome) {
        var human = command(kind, outcome, "malin");
        var machine = new SettleAppeal(human.id(), human.appealId(), kind, outcome, human.direction(), human.reason(), null,
                human.on(), human.wishedBy(), null, "a-system", false);

        assertThat(fresh.settle(machine, "karin", PASSED, STOCKHOLM, NOW)).isEqualTo(new Whole(new NotByMachine<>()));
    }

    @Test
    void anotherThanWhoDecidedLooksAgainOrItIsSaidWhyNot() {
        var same = command(Kind.RECONSIDERED, Outcome.UPHELD, "karin");

        assertThat(settle(fresh, same)).isEqualTo(new Incomplete(List.of(Fault.SAME_HUMAN)));
        var told = new SettleAppeal(same.id(), same.appealId(), same.kind(), same.outcome(), null, same.reason(),
                "Karin is alone here this week.", null, null, null, "karin", true);
        assertThat(settle(fresh, told)).isInstanceOf(Whole.class);
    }

    @Test
    void eachStepHasItsPlace() {
        assertThat(settle(fresh, command(Kind.SENT_ON, null, "malin")))
                .isEqualTo(new NotNow(WaitsFor.RECONSIDERATION, Kind.SENT_ON));
        assertThat(settle(fresh, command(Kind.ANSWERED, Outcome.UPHELD, "malin")))
                .isEqualTo(new NotNow(WaitsFor.RECONSIDERATION, Kind.ANSWERED));
        var changed = after(fresh, command(Kind.RECONSIDERED, Outcome.CHANGED, "malin"));
        assertThat(settle(changed, command(Kind.SENT_ON, null, "malin"))).isEqualTo(new NotNow(null, Kind.SENT_ON));
    }

    /** Wherever it lay, the wish of the one who appealed ends it; and nobody's wish ends nothing. */
    @Test
    void isWithdrawnByWishAtAnyTimeUntilItIsSettled() {
        var withdrawal = command(Kind.WITHDRAWN, null, "karin");
        var sent = after(after(fresh, command(Kind.RECONSIDERED, Outcome.UPHELD, "malin")),
                command(Kind.SENT_ON, null, "malin"));

        assertThat(after(fresh, withdrawal).waitsFor()).isEmpty();
        assertThat(after(sent, withdrawal).waitsFor()).isEmpty();
        assertThat(settle(after(fresh, withdrawal), command(Kind.RECONSIDERED, Outcome.CHANGED, "malin")))
                .isEqualTo(new NotNow(null, Kind.RECONSIDERED));
        assertThat(settle(after(fresh, command(Kind.RECONSIDERED, Outcome.CHANGED, "malin")), withdrawal))
                .isEqualTo(new NotNow(null, Kind.WITHDRAWN));
        var nobodys = new SettleAppeal(UUID.randomUUID(), fresh.id(), Kind.WITHDRAWN, null, null, null, null, null, null, null,
                "karin", true);
        assertThat(settle(fresh, nobodys)).isEqualTo(new Incomplete(List.of(Fault.DAY_UNFIT, Fault.WISH_UNFIT)));
        var others = new SettleAppeal(UUID.randomUUID(), fresh.id(), Kind.RECONSIDERED, Outcome.UPHELD, null, "So it is.", null,
                null, Appellant.PERSON, null, "malin", true);
        assertThat(settle(fresh, others)).isEqualTo(new Incomplete(List.of(Fault.WISH_UNFIT)));
    }

    @Test
    void tellsAllThatIsMissing() {
        var bare = new SettleAppeal(UUID.randomUUID(), fresh.id(), Kind.RECONSIDERED, Outcome.SENT_BACK, Direction.LESS, " ",
                null, LAST_DAY, null, null, "malin", true);

        assertThat(settle(fresh, bare)).isEqualTo(new Incomplete(List.of(Fault.OUTCOME_UNFIT, Fault.DIRECTION_UNFIT,
                Fault.REASON_MISSING, Fault.DAY_UNFIT)));
        var sent = after(after(fresh, command(Kind.RECONSIDERED, Outcome.UPHELD, "malin")),
                command(Kind.SENT_ON, null, "malin"));
        var early = new SettleAppeal(UUID.randomUUID(), fresh.id(), Kind.ANSWERED, Outcome.UPHELD, null, null, null,
                LocalDate.of(2026, 3, 25), null, null, "malin", true);
        assertThat(settle(sent, early)).isEqualTo(new Incomplete(List.of(Fault.DAY_UNFIT)));
    }

    @Test
    void theSameStepIsOneStepAndAnotherIsRefused() {
        var command = command(Kind.RECONSIDERED, Outcome.UPHELD, "malin");
        var upheld = after(fresh, command);

        assertThat(settle(upheld, command)).isEqualTo(new Whole(new Repeated<>(upheld.steps().getFirst())));
        assertThat(settle(upheld, command(Kind.RECONSIDERED, Outcome.CHANGED, "malin")))
                .isEqualTo(new Whole(new DoneBefore<>(command.id())));
    }
}
