package trygg.platform.guarantee;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.function.Function;

import jakarta.inject.Inject;

import org.junit.jupiter.api.Test;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import trygg.platform.db.Scope;
import trygg.platform.db.Transactions;
import trygg.platform.db.Tx;
import trygg.platform.guarantee.Clocks.Cause;
import trygg.platform.guarantee.Clocks.Start;
import trygg.platform.guarantee.GuaranteeClock.Outcome;
import trygg.platform.guarantee.GuaranteeClock.State;
import trygg.platform.probe.ProbeGuarantees;
import trygg.platform.probe.ProbeService;
import trygg.platform.probe.ProbeService.Probe;
import trygg.testkit.TestDatabase;
import trygg.testkit.TestEvents;
import trygg.testkit.TryggTestResource;

@QuarkusTest
@QuarkusTestResource(TryggTestResource.class)
class ClocksDbTest {

    private static final Scope HERE = Scope.of("SE-0181");
    private static final Cause ANNA = Cause.by("anna");
    private static final Cause WITH_GROUND = new Cause("anna", "the person is abroad", "SoL 14 kap. 2 §");
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    @Inject
    Transactions transactions;
    @Inject
    Clocks clocks;
    @Inject
    Sweeper sweeper;

    @Test
    void aClockStartsWithTheFactThatStartsItAndSaysSo() {
        var subject = UUID.randomUUID();

        var clock = start(subject, now());

        assertThat(clock.state()).isEqualTo(State.RUNNING);
        assertThat(clock.dueAt()).isEqualTo(clock.startedAt().plus(Duration.ofHours(2)));
        assertThat(ledger(subject)).isEqualTo("started");
        var event = TestEvents
                .readUntil(TestEvents.topic("intake"), PATIENCE, one -> one.key().equals(clock.caseId().toString()))
                .getLast();
        assertThat(TestEvents.header(event, "ce_type")).isEqualTo("trygg.intake.ClockChanged.v1");
        assertThat(event.value()).contains("\"state\":\"running\"", "\"number\":1", clock.dueAt().toString());
    }

    @Test
    void anAcuteNeedHasItsOwnRuleAndTheClockRunsFromTheFactInThePast() {
        var subject = UUID.randomUUID();
        var since = now().minusSeconds(1_800);

        var clock = in(tx -> clocks.start(tx, new Start(ProbeGuarantees.HOURS, "SE-0181", UUID.randomUUID(), subject, false,
                true, since), ANNA)).orElseThrow();

        assertThat(clock.dueAt()).isEqualTo(since.plusSeconds(3_600));
    }

    @Test
    void aGuaranteeTheMunicipalityHasNotSwitchedOnStartsNoClock() {
        var subject = UUID.randomUUID();

        Optional<GuaranteeClock> none = in(tx -> clocks.start(tx, new Start(ProbeGuarantees.OFF, "SE-0181", UUID.randomUUID(),
                subject, false, false, tx.now()), ANNA));

        assertThat(none).isEmpty();
        assertThat(ledger(subject)).isEmpty();
    }

    /** The clock is written with the fact or not at all, and takes the fact and the event with it. */
    @Test
    void aFactWhoseClockCannotBeWrittenIsNotThereEither() {
        var subject = UUID.randomUUID();
        var probe = UUID.randomUUID();
        var caseId = UUID.randomUUID();
        TestDatabase.execute("alter table clock add constraint no_clock check (subject_id <> '" + subject + "')");
        try {
            assertThatThrownBy(() -> transactions.run(HERE, tx -> {
                ProbeService.insert(tx, new Probe(probe, "SE-0181", "a fact", 1));
                clocks.start(tx, new Start(ProbeGuarantees.HOURS, "SE-0181", caseId, subject, false, false, tx.now()), ANNA);
            })).isInstanceOf(RuntimeException.class);
        } finally {
            TestDatabase.execute("alter table clock drop constraint no_clock");
        }

        assertThat(TestDatabase.number("select count(*) from probe where id = '" + probe + "'")).isZero();
        assertThat(TestDatabase.number("select count(*) from event_sequence where subject = '" + caseId + "'")).isZero();
        assertThat(ledger(subject)).isEmpty();
    }

    @Test
    void aFactWhoseLedgerEntryCannotBeWrittenIsNotThereEither() {
        var subject = UUID.randomUUID();
        TestDatabase.execute("alter table ledger_entry add constraint no_entry check (by_whom <> 'nobody')");
        try {
            assertThatThrownBy(() -> transactions.run(HERE, tx -> clocks.start(tx, new Start(ProbeGuarantees.HOURS, "SE-0181",
                    UUID.randomUUID(), subject, false, false, tx.now()), Cause.by("nobody"))))
                    .isInstanceOf(RuntimeException.class);
        } finally {
            TestDatabase.execute("alter table ledger_entry drop constraint no_entry");
        }

        assertThat(TestDatabase.number("select count(*) from clock where subject_id = '" + subject + "'")).isZero();
    }

    @Test
    void aSubjectHasOneClockOfAGuarantee() {
        var subject = UUID.randomUUID();
        start(subject, now());

        assertThatThrownBy(() -> start(subject, now())).isInstanceOf(RuntimeException.class);
        assertThat(ledger(subject)).isEqualTo("started");
    }

    @Test
    void aBreachIsFoundAfterRunsThatWereSkippedAndOpensWhatItOwes() {
        var subject = UUID.randomUUID();
        var since = now().minus(Duration.ofDays(4));
        start(subject, since);

        await().atMost(PATIENCE).until(() -> state(subject).equals("broken"));

        var clock = clock(subject);
        assertThat(clock.endedAt()).isEqualTo(since.plus(Duration.ofHours(2)));
        assertThat(ledger(subject)).isEqualTo("started,broken");
        assertThat(
                TestDatabase.number("select count(*) from ledger_entry where kind = 'broken' and at = due_at and clock_id = '"
                        + clock.id() + "'"))
                .isEqualTo(1);
        assertThat(remedies(clock.id())).hasSize(2);
    }

    @Test
    void aBreachIsRemediedWhenTheLastThingItOwedIsDone() {
        var subject = UUID.randomUUID();
        start(subject, now().minus(Duration.ofDays(1)));
        await().atMost(PATIENCE).until(() -> state(subject).equals("broken"));
        var owed = remedies(clock(subject).id());

        assertThat(done(owed.getFirst(), "told the head")).isTrue();
        assertThat(state(subject)).isEqualTo("broken");
        assertThat(done(owed.getFirst(), "again")).isFalse();
        assertThat(done(owed.getLast(), "wrote to the person")).isTrue();

        assertThat(state(subject)).isEqualTo("remedied");
        assertThat(ledger(subject)).isEqualTo("started,broken,remedied");
    }

    @Test
    void anActTooLateIsWrittenAsABreachAndThenAsDone() {
        var subject = UUID.randomUUID();
        var since = now().minus(Duration.ofHours(3));

        var outcome = transactions.in(HERE, tx -> {
            clocks.start(tx, new Start(ProbeGuarantees.HOURS, "SE-0181", UUID.randomUUID(), subject, false, false, since),
                    ANNA);
            return clocks.fulfil(tx, ProbeGuarantees.HOURS, subject, tx.now(), ANNA);
        }).orElseThrow();

        assertThat(outcome).isInstanceOf(Outcome.Moved.class);
        assertThat(ledger(subject)).isEqualTo("started,broken,fulfilled-late");
        assertThat(remedies(clock(subject).id())).hasSize(2);
    }

    @Test
    void aDeadlineMovesOnlyWithAReasonAndALegalGround() {
        var subject = UUID.randomUUID();
        start(subject, now());

        for (var poor : List.of(ANNA, new Cause("anna", "a reason", null), new Cause("anna", " ", "a law"))) {
            assertThatThrownBy(() -> in(tx -> clocks.pause(tx, ProbeGuarantees.HOURS, subject, tx.now().plusSeconds(60), poor)))
                    .isInstanceOf(IllegalArgumentException.class);
            assertThatThrownBy(() -> in(tx -> clocks.extend(tx, ProbeGuarantees.HOURS, subject, tx.now().plusSeconds(9_999),
                    poor))).isInstanceOf(IllegalArgumentException.class);
        }
        assertThat(ledger(subject)).isEqualTo("started");
    }

    @Test
    void aPauseIsWrittenWithItsReasonAndEndsByItself() {
        var subject = UUID.randomUUID();
        var due = start(subject, now()).dueAt();

        in(tx -> clocks.pause(tx, ProbeGuarantees.HOURS, subject, tx.now().plusMillis(1_200), WITH_GROUND));
        assertThat(state(subject)).isEqualTo("paused");
        await().atMost(PATIENCE).until(() -> state(subject).equals("running"));

        assertThat(clock(subject).dueAt()).isEqualTo(due.plusMillis(1_200));
        assertThat(ledger(subject)).isEqualTo("started,paused,resumed");
        assertThat(TestDatabase.number("select count(*) from ledger_entry where kind = 'paused' and reason is not null and "
                + "ground is not null and clock_id = '" + clock(subject).id() + "'")).isEqualTo(1);
    }

    @Test
    void anExtensionIsOneWriteWithTheNewDeadline() {
        var subject = UUID.randomUUID();
        var due = start(subject, now()).dueAt();

        in(tx -> clocks.extend(tx, ProbeGuarantees.HOURS, subject, due.plusSeconds(60), WITH_GROUND));

        assertThat(clock(subject).dueAt()).isEqualTo(due.plusSeconds(60));
        assertThat(ledger(subject)).isEqualTo("started,extended");
    }

    @Test
    void ofTwoActsAtOnceOneWins() throws Exception {
        var subject = UUID.randomUUID();
        start(subject, now());

        List<Outcome> outcomes = new ArrayList<>();
        try (var threads = Executors.newFixedThreadPool(4)) {
            Callable<Outcome> act = () -> in(tx -> clocks.fulfil(tx, ProbeGuarantees.HOURS, subject, tx.now(), ANNA))
                    .orElseThrow();
            for (var one : threads.invokeAll(List.of(act, act, act, act))) {
                outcomes.add(one.get());
            }
        }

        assertThat(outcomes.stream().filter(Outcome.Moved.class::isInstance)).hasSize(1);
        assertThat(outcomes).filteredOn(Outcome.NotPossible.class::isInstance).hasSize(3)
                .containsOnly(new Outcome.NotPossible(State.KEPT));
        assertThat(ledger(subject)).isEqualTo("started,kept");
    }

    @Test
    void aClockNobodyStartedCannotBeMoved() {
        Optional<Outcome> none = in(tx -> clocks.withdraw(tx, ProbeGuarantees.HOURS, UUID.randomUUID(), ANNA));

        assertThat(none).isEmpty();
    }

    @Test
    void aClockMostlyRunDownWarnsOnce() {
        var subject = UUID.randomUUID();
        start(subject, now().minusSeconds(6_000));

        await().atMost(PATIENCE).until(() -> ledger(subject).equals("started,warned"));
        sweeper.sweep();
        assertThat(ledger(subject)).isEqualTo("started,warned");
    }

    private GuaranteeClock start(UUID subject, Instant since) {
        return in(tx -> clocks.start(tx, new Start(ProbeGuarantees.HOURS, "SE-0181", UUID.randomUUID(), subject, false, false,
                since), ANNA)).orElseThrow();
    }

    private boolean done(UUID remedy, String note) {
        return in(tx -> clocks.remedyDone(tx, remedy, note, ANNA));
    }

    private <T> T in(Function<Tx, T> work) {
        return transactions.in(HERE, work);
    }

    private Instant now() {
        return in(Tx::now);
    }

    private GuaranteeClock clock(UUID subject) {
        return in(tx -> clocks.ofSubjects(tx, List.of(subject))).getFirst();
    }

    private String state(UUID subject) {
        return clock(subject).state().code();
    }

    private String ledger(UUID subject) {
        return in(tx -> tx.query("""
                select coalesce(string_agg(e.kind, ',' order by e.transition), '') from ledger_entry e
                  join clock c on c.id = e.clock_id where c.subject_id = :subject""").bind("subject", subject)
                .mapTo(String.class).one());
    }

    private List<UUID> remedies(UUID clock) {
        return in(tx -> tx.query("select id from remedy where clock_id = :clock order by kind").bind("clock", clock)
                .mapTo(UUID.class).list());
    }
}
