package trygg.platform.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static trygg.platform.events.Messages.message;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.function.BooleanSupplier;

import jakarta.inject.Inject;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import trygg.platform.db.Scope;
import trygg.platform.probe.ProbeConsumer;
import trygg.platform.probe.ProbeService.Kept;
import trygg.testkit.TestDatabase;
import trygg.testkit.TestEvents;
import trygg.testkit.TryggTestResource;

@QuarkusTest
@QuarkusTestResource(TryggTestResource.class)
class ConsumersDbTest {

    private static final Duration PATIENCE = Duration.ofSeconds(40);

    @Inject
    Consumers consumers;
    @Inject
    ProbeConsumer probe;
    @Inject
    DeadLetters deadLetters;
    @Inject
    Housekeeping housekeeping;
    @Inject
    Outbox outbox;
    @Inject
    Topics topics;

    @AfterEach
    void calm() {
        probe.nothingElse();
    }

    @Test
    void thePollIsAppliedOnceHoweverOftenItComes() {
        var subject = UUID.randomUUID();
        var poll = List.of(message(subject, 1), message(subject, 2), message(subject, 3));

        consumers.apply(probe, poll);
        consumers.apply(probe, poll);

        assertThat(heard(subject)).isEqualTo("1,2,3");
        assertThat(gaps(subject)).isZero();
    }

    @Test
    void aMessageThatStandsTwiceInAPollIsAppliedOnce() {
        var subject = UUID.randomUUID();
        var headers = TestEvents.headers("neighbour", "Happened.v1", subject, 1, "SE-0181");

        consumers.apply(probe, List.of(message(headers, "{}"), message(headers, "{}")));

        assertThat(heard(subject)).isEqualTo("1");
    }

    @Test
    void aPoisonMessageIsParkedAndItsNeighboursAreApplied() {
        var good = UUID.randomUUID();
        var poison = UUID.randomUUID();
        failOn(poison);

        consumers.apply(probe, List.of(message(good, 1), message(poison, 1), message(good, 2)));

        assertThat(heard(good)).isEqualTo("1,2");
        assertThat(heard(poison)).isEmpty();
        assertThat(letters(poison)).isEqualTo(1);
        assertThat(gaps(poison)).as("parked is not missing").isZero();
    }

    @Test
    void aPoisonMessageOnTheBrokerBlocksNeitherItsPartitionNorTheDeadTopic() {
        var poison = UUID.randomUUID();
        var behind = UUID.randomUUID();
        failOn(poison);

        // The same key, and so the same partition.
        TestEvents.send("neighbour", poison, TestEvents.headers("neighbour", "Happened.v1", poison, 1, "SE-0181"), "{}");
        TestEvents.send("neighbour", poison, TestEvents.headers("neighbour", "Happened.v1", behind, 1, "SE-0181"), "{}");

        await().atMost(PATIENCE).until(() -> heard(behind).equals("1"));
        assertThat(letters(poison)).isEqualTo(1);
        var dead = TestEvents.readUntil(TestEvents.topic("neighbour") + ".dead", PATIENCE,
                letter -> letter.value().contains(poison.toString()));
        assertThat(dead.getLast().value()).contains(poison.toString(), "IllegalStateException");
        assertThat(TestEvents.header(dead.getLast(), "ce_type")).isEqualTo("trygg.intake.MessageParked.v1");
    }

    @Test
    void aMessageWhoseEnvelopeCannotBeReadIsParkedAsNobodys() {
        var subject = UUID.randomUUID();
        var headers = TestEvents.headers("neighbour", "Happened.v1", subject, 1, "SE-0181");
        headers.put("ce_sequence", "many");

        consumers.apply(probe, List.of(message(headers, "{}")));
        headers.remove("municipality");
        consumers.apply(probe, List.of(message(headers, "{}"), message(subject, 1)));

        assertThat(TestDatabase.number("select count(*) from dead_letter where municipality = '-' and headers like '%"
                + subject + "%'")).isEqualTo(2);
        assertThat(heard(subject)).isEqualTo("1");
    }

    @Test
    void anOutageParksNothingAndGoesOnAfterwards() {
        var subject = UUID.randomUUID();
        var before = TestDatabase.number("select count(*) from dead_letter");
        var service = databaseRole();
        TestDatabase.execute("alter role " + service + " nologin");
        try {
            cut(service);
            TestEvents.send("neighbour", subject, TestEvents.headers("neighbour", "Happened.v1", subject, 1, "SE-0181"), "{}");
            TestEvents.send("neighbour", subject, TestEvents.headers("neighbour", "Happened.v1", subject, 2, "SE-0181"), "{}");
            // Long enough for several attempts to fail.
            hold(Duration.ofSeconds(3), () -> heard(subject).isEmpty());
        } finally {
            TestDatabase.execute("alter role " + service + " login");
        }

        await().atMost(PATIENCE).until(() -> heard(subject).equals("1,2"));
        assertThat(TestDatabase.number("select count(*) from dead_letter")).isEqualTo(before);
        assertThat(gaps(subject)).isZero();
    }

    @Test
    void aLockThatIsNotGivenUpIsAnOutageAndNotThePollsFault() {
        var subject = UUID.randomUUID();
        probe.also((tx, event) -> {
            if (event.subject().equals(subject)) {
                probe.nothingElse();
                tx.handle().execute("do $$ begin raise exception 'deadlock' using errcode = '40P01'; end $$");
            }
        });

        TestEvents.send("neighbour", subject, TestEvents.headers("neighbour", "Happened.v1", subject, 1, "SE-0181"), "{}");

        await().atMost(PATIENCE).until(() -> heard(subject).equals("1"));
        assertThat(letters(subject)).isZero();
    }

    @Test
    void anEventThatIsMissingIsNoticedAndStruckOutWhenItComesLate() {
        var subject = UUID.randomUUID();

        consumers.apply(probe, List.of(message(subject, 1), message(subject, 4)));
        assertThat(gaps(subject)).isEqualTo(2);

        consumers.apply(probe, List.of(message(subject, 3)));
        assertThat(gaps(subject)).isEqualTo(1);

        consumers.apply(probe, List.of(message(subject, 2)));
        assertThat(gaps(subject)).isZero();
        assertThat(heard(subject)).isEqualTo("1,4,3,2");
    }

    @Test
    void aSequenceNumberOutOfAllReasonDoesNotStopTheConsumer() {
        var subject = UUID.randomUUID();

        consumers.apply(probe, List.of(message(subject, Long.MAX_VALUE)));

        assertThat(heard(subject)).isEqualTo(Long.toString(Long.MAX_VALUE));
        assertThat(gaps(subject)).isEqualTo(1_000);
    }

    @Test
    void theTraceOfWhatCausedAnEventGoesOnInTheEventsItCauses() {
        var subject = UUID.randomUUID();
        var trace = UUID.randomUUID().toString().replace("-", "");
        probe.also((tx, event) -> {
            if (event.subject().equals(subject)) {
                outbox.append(tx, new OutgoingEvent("ProbeKept.v1", subject, "SE-0181", tx.now(), new Kept(subject, 1)));
            }
        });
        var headers = TestEvents.headers("neighbour", "Happened.v1", subject, 1, "SE-0181");
        headers.put("traceparent", "00-" + trace + "-00f067aa0ba902b7-01");

        TestEvents.send("neighbour", subject, headers, "{}");

        var caused = TestEvents.readUntil(topics.own(), PATIENCE, one -> one.key().equals(subject.toString())).getLast();
        assertThat(caused.key()).isEqualTo(subject.toString());
        assertThat(TestEvents.header(caused, "traceparent")).startsWith("00-" + trace + "-");
    }

    @Test
    void aParkedMessageIsReplayedOnceTheCauseIsMended() {
        var subject = UUID.randomUUID();
        failOn(subject);
        var message = message(subject, 1);
        consumers.apply(probe, List.of(message));
        var letter = letterOf(subject);

        assertThat(deadLetters.replay(operator(), letter, "olle")).isInstanceOf(DeadLetters.Decision.StillFails.class);
        assertThat(deadLetters.find(operator(), letter).orElseThrow().state()).isEqualTo("parked");
        probe.nothingElse();
        assertThat(deadLetters.replay(operator(), letter, "olle")).isInstanceOfSatisfying(DeadLetters.Decision.Done.class,
                done -> {
                    assertThat(done.letter().state()).isEqualTo("replayed");
                    assertThat(done.letter().decidedBy()).isEqualTo("olle");
                });
        assertThat(deadLetters.replay(operator(), letter, "olle"))
                .isEqualTo(new DeadLetters.Decision.AlreadyDecided("replayed"));
        consumers.apply(probe, List.of(message));

        assertThat(heard(subject)).isEqualTo("1");
    }

    @Test
    void aDiscardedMessageKeepsItsReasonAndItsDoubleIsNotApplied() {
        var subject = UUID.randomUUID();
        failOn(subject);
        var message = message(subject, 1);
        consumers.apply(probe, List.of(message));
        var letter = letterOf(subject);
        probe.nothingElse();

        assertThat(deadLetters.discard(operator(), letter, "olle", "sent by mistake"))
                .isInstanceOfSatisfying(DeadLetters.Decision.Done.class, done -> {
                    assertThat(done.letter().state()).isEqualTo("discarded");
                    assertThat(done.letter().decisionReason()).isEqualTo("sent by mistake");
                });
        assertThat(deadLetters.discard(operator(), letter, "olle", "again"))
                .isEqualTo(new DeadLetters.Decision.AlreadyDecided("discarded"));
        consumers.apply(probe, List.of(message));

        assertThat(heard(subject)).isEmpty();
    }

    @Test
    void aLetterIsDecidedWithAReasonAndOnlyByWhoMaySeeIt() {
        var subject = UUID.randomUUID();
        failOn(subject);
        consumers.apply(probe, List.of(message(subject, 1)));
        var letter = letterOf(subject);

        org.assertj.core.api.Assertions.assertThatThrownBy(() -> deadLetters.discard(operator(), letter, "olle", " "))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(deadLetters.replay(Scope.of("SE-1281"), letter, "olle")).isEqualTo(new DeadLetters.Decision.NotThere());
        assertThat(deadLetters.discard(operator(), UUID.randomUUID(), "olle", "x"))
                .isEqualTo(new DeadLetters.Decision.NotThere());
        assertThat(deadLetters.parked(Scope.of("SE-1281"), 100)).noneMatch(one -> one.id().equals(letter));
        assertThat(deadLetters.parked(operator(), 100)).anyMatch(one -> one.id().equals(letter));
    }

    @Test
    void whatIsOlderThanAnyRedeliveryIsForgotten() {
        TestDatabase.execute("insert into inbox (consumer, event_id, received_at) "
                + "values ('old', gen_random_uuid(), now() - interval '31 days'), ('old', gen_random_uuid(), now())");

        assertThat(housekeeping.forgetOld()).isEqualTo(1);
        assertThat(TestDatabase.number("select count(*) from inbox where consumer = 'old'")).isEqualTo(1);
    }

    private void failOn(UUID subject) {
        probe.also((_, event) -> {
            if (event.subject().equals(subject)) {
                throw new IllegalStateException("this one can never be applied");
            }
        });
    }

    private static Scope operator() {
        return Scope.of(List.of("SE-0181", DeadLetters.NOBODYS));
    }

    private static UUID letterOf(UUID subject) {
        try (var connection = TestDatabase.asSuperuser();
                var found = connection.createStatement()
                        .executeQuery("select id from dead_letter where headers like '%" + subject + "%'")) {
            found.next();
            return found.getObject(1, UUID.class);
        } catch (java.sql.SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String heard(UUID subject) {
        try (var connection = TestDatabase.asSuperuser();
                var found = connection.createStatement().executeQuery(
                        "select coalesce(string_agg(sequence::text, ',' order by nth), '') from heard where subject = '"
                                + subject + "'")) {
            found.next();
            return found.getString(1);
        } catch (java.sql.SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static long letters(UUID subject) {
        return TestDatabase.number("select count(*) from dead_letter where headers like '%" + subject + "%'");
    }

    private static long gaps(UUID subject) {
        return TestDatabase.number("select count(*) from sequence_gap where subject = '" + subject + "'");
    }

    private static String databaseRole() {
        return org.eclipse.microprofile.config.ConfigProvider.getConfig().getValue("TRYGG_DATABASE_USER", String.class);
    }

    private static void cut(String role) {
        TestDatabase.number("select count(pg_terminate_backend(pid)) from pg_stat_activity where usename = '" + role + "'");
    }

    private static void hold(Duration time, BooleanSupplier condition) {
        await().during(time).atMost(time.plusSeconds(20)).until(condition::getAsBoolean);
    }
}
