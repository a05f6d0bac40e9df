package trygg.platform.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.LongStream;

import jakarta.inject.Inject;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import trygg.platform.Background;
import trygg.platform.TryggConfig;
import trygg.platform.db.Scope;
import trygg.platform.db.Transactions;
import trygg.platform.db.Tx;
import trygg.platform.probe.ProbeService;
import trygg.platform.probe.ProbeService.Kept;
import trygg.platform.probe.ProbeService.Probe;
import trygg.testkit.TestDatabase;
import trygg.testkit.TestEvents;
import trygg.testkit.TryggTestResource;

@QuarkusTest
@QuarkusTestResource(TryggTestResource.class)
class OutboxDbTest {

    private static final Scope HERE = Scope.of("SE-0181");
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    @Inject
    Transactions transactions;
    @Inject
    Outbox outbox;
    @Inject
    Relay relay;
    @Inject
    Topics topics;
    @Inject
    TryggConfig config;

    @Test
    void aFactAndItsEventAreCommittedTogether() {
        var id = UUID.randomUUID();

        transactions.run(HERE, tx -> {
            keep(tx, id);
            append(tx, id, 1);
        });

        assertThat(probes(id)).isEqualTo(1);
        assertThat(sent(id, 1)).containsExactly(1L);
    }

    @Test
    void neitherFactNorEventIsThereWhenTheWorkFails() {
        var id = UUID.randomUUID();

        assertThatThrownBy(() -> transactions.run(HERE, tx -> {
            append(tx, id, 1);
            keep(tx, id);
            tx.handle();
            throw new IllegalStateException("changed my mind");
        })).hasMessage("changed my mind");

        assertThat(probes(id)).isZero();
        assertThat(TestDatabase.number("select count(*) from event_sequence where subject = '" + id + "'")).isZero();
    }

    @Test
    void theFactIsNotThereWhenTheEventCannotBeWritten() {
        var id = UUID.randomUUID();

        // The event names a municipality the transaction may not write for.
        assertThatThrownBy(() -> transactions.run(HERE, tx -> {
            keep(tx, id);
            outbox.append(tx, new OutgoingEvent("ProbeKept.v1", id, "SE-1281", tx.now(), new Kept(id, 1)));
        })).isInstanceOf(RuntimeException.class);

        assertThat(probes(id)).isZero();
    }

    @Test
    void aNudgeThatFailsAfterTheCommitChangesNothing() {
        var id = UUID.randomUUID();

        var answer = transactions.in(HERE, tx -> {
            tx.afterCommit(() -> {
                throw new IllegalStateException("the waker is broken");
            });
            keep(tx, id);
            append(tx, id, 1);
            return "done";
        });

        assertThat(answer).isEqualTo("done");
        assertThat(sent(id, 1)).containsExactly(1L);
    }

    /** As when the process dies between commit and wake: the row is there, nobody said so. */
    @Test
    void anEventNobodyWokeTheRelayForIsSentAllTheSame() {
        var id = UUID.randomUUID();

        TestDatabase.execute("""
                insert into outbox (event_id, topic, type, subject, sequence, municipality, occurred_at, payload)
                values (gen_random_uuid(), '%s', 'trygg.intake.ProbeKept.v1', '%s', 1, 'SE-0181', now(), '{"number":1}')"""
                .formatted(topics.own(), id));

        assertThat(sent(id, 1)).containsExactly(1L);
    }

    @Test
    void anEventAppendedAtTheVeryEndOfATransactionIsNotLost() {
        var id = UUID.randomUUID();

        transactions.run(HERE, tx -> {
            append(tx, id, 1);
            tx.beforeCommit(last -> append(last, id, 2));
        });

        assertThat(sent(id, 2)).containsExactly(1L, 2L);
    }

    @Test
    void eventsOfASubjectLeaveInTheirOrderWithoutHolesUnderParallelWriters() throws Exception {
        var subjects = List.of(UUID.randomUUID(), UUID.randomUUID());
        int writers = 12;
        int each = 25;
        List<Future<?>> done = new ArrayList<>();
        try (var threads = Executors.newFixedThreadPool(writers)) {
            for (int writer = 0; writer < writers; writer++) {
                done.add(threads.submit(() -> {
                    for (int i = 0; i < each; i++) {
                        transactions.run(HERE, tx -> {
                            // Both subjects, in either order: neither a deadlock nor an overtaking may come of it.
                            var first = ThreadLocalRandom.current().nextInt(2);
                            append(tx, subjects.get(first), 1);
                            append(tx, subjects.get(1 - first), 1);
                            append(tx, subjects.get(first), 1);
                        });
                    }
                }));
            }
            for (var one : done) {
                one.get();
            }
        }

        var total = writers * each * 3L;
        var sequences = new HashMap<String, List<Long>>();
        var read = TestEvents.readUntil(topics.own(), PATIENCE, message -> subjects.contains(subject(message))
                && sequences.computeIfAbsent(message.key(), _ -> new ArrayList<>()).add(sequence(message))
                && sequences.values().stream().mapToLong(List::size).sum() == total);
        assertThat(read).isNotEmpty();
        assertThat(sequences).hasSize(2);
        sequences.values().forEach(one -> assertThat(one)
                .containsExactlyElementsOf(LongStream.rangeClosed(1, one.size()).boxed().toList()));
        assertThat(TestDatabase.number("select seqcache from pg_sequence where seqrelid = 'outbox_id'::regclass"))
                .as("pooled ids would overtake").isEqualTo(1);
    }

    /** A cursor "id > last" and a range delete both lose this one. */
    @Test
    void anEarlyIdThatCommitsLateIsNotLost() throws Exception {
        var early = UUID.randomUUID();
        var late = UUID.randomUUID();
        var drawn = new CountDownLatch(1);
        var go = new CountDownLatch(1);
        try (var threads = Executors.newSingleThreadExecutor()) {
            var slow = threads.submit(() -> transactions.run(HERE, tx -> {
                append(tx, early, 1);
                tx.beforeCommit(last -> {
                    last.handle();
                    drawn.countDown();
                    awaitQuietly(go);
                });
            }));
            drawn.await();
            transactions.run(HERE, tx -> append(tx, late, 1));
            assertThat(sent(late, 1)).containsExactly(1L);
            await().atMost(PATIENCE).until(() -> TestDatabase
                    .number("select count(*) from outbox where subject = '" + late + "'") == 0);
            go.countDown();
            slow.get();
        }

        assertThat(sent(early, 1)).containsExactly(1L);
    }

    @Test
    void aMessageTheBrokerRefusesForGoodIsMarkedAndTheOthersGoOn() {
        var huge = UUID.randomUUID();
        var small = UUID.randomUUID();

        transactions.run(HERE, tx -> {
            outbox.append(tx, new OutgoingEvent("ProbeKept.v1", huge, "SE-0181", tx.now(), new Wide("x".repeat(2_000_000))));
            append(tx, small, 1);
        });

        assertThat(sent(small, 1)).containsExactly(1L);
        await().atMost(PATIENCE).untilAsserted(() -> assertThat(TestDatabase.number(
                "select count(*) from outbox where subject = '" + huge + "' and refused like '%RecordTooLarge%'"))
                .isEqualTo(1));
        TestDatabase.execute("delete from outbox where subject = '" + huge + "'");
    }

    @Test
    void theRelayLeadsAgainAndSendsWhenItsConnectionIsCut() {
        await().atMost(PATIENCE).until(relay::leads);
        var id = UUID.randomUUID();

        cutTheLeader();
        transactions.run(HERE, tx -> append(tx, id, 1));

        assertThat(sent(id, 1)).containsExactly(1L);
    }

    @Test
    void anotherReplicaTakesOverWhenTheLeaderIsGone() {
        var otherProcess = new Background();
        var other = new Relay(config, topics, otherProcess, property("quarkus.datasource.jdbc.url"),
                property("quarkus.datasource.username"), property("quarkus.datasource.password"));
        otherProcess.loop("other-relay", other::round, other::stop);
        try {
            // Longer apart than either of them takes to notice, so that what is seen here has settled.
            await().atMost(PATIENCE).pollInterval(Duration.ofMillis(800)).until(() -> {
                if (other.leads() && !relay.leads()) {
                    return true;
                }
                cutTheLeader();
                return false;
            });
            var whileTheOtherLeads = UUID.randomUUID();
            transactions.run(HERE, tx -> append(tx, whileTheOtherLeads, 1));
            assertThat(sent(whileTheOtherLeads, 1)).containsExactly(1L);
        } finally {
            otherProcess.stop();
        }

        await().atMost(PATIENCE).until(relay::leads);
        var afterwards = UUID.randomUUID();
        transactions.run(HERE, tx -> append(tx, afterwards, 1));
        assertThat(sent(afterwards, 1)).containsExactly(1L);
    }

    private record Wide(String text) {
    }

    private void append(Tx tx, UUID subject, int number) {
        outbox.append(tx, new OutgoingEvent("ProbeKept.v1", subject, "SE-0181", tx.now(), new Kept(subject, number)));
    }

    private static void keep(Tx tx, UUID id) {
        ProbeService.insert(tx, new Probe(id, "SE-0181", "content", 1));
    }

    private static long probes(UUID id) {
        return TestDatabase.number("select count(*) from probe where id = '" + id + "'");
    }

    private static void cutTheLeader() {
        TestDatabase.number("""
                select count(pg_terminate_backend(l.pid)) from pg_locks l join pg_database d on d.oid = l.database
                 where l.locktype = 'advisory' and l.granted and d.datname = current_database()""");
    }

    /** The sequences of a subject as they stand on the topic, once so many are there. */
    private List<Long> sent(UUID subject, int atLeast) {
        var found = new ArrayList<Long>();
        TestEvents.readUntil(topics.own(), PATIENCE, message -> {
            if (subject.equals(subject(message))) {
                found.add(sequence(message));
            }
            return found.size() >= atLeast;
        });
        return found;
    }

    private static UUID subject(ConsumerRecord<String, String> message) {
        return UUID.fromString(TestEvents.header(message, "ce_subject"));
    }

    private static long sequence(ConsumerRecord<String, String> message) {
        return Long.parseLong(TestEvents.header(message, "ce_sequence"));
    }

    private static String property(String name) {
        return org.eclipse.microprofile.config.ConfigProvider.getConfig().getValue(name, String.class);
    }

    private static void awaitQuietly(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }
}
