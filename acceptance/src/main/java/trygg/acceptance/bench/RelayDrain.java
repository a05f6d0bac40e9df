package trygg.acceptance.bench;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringSerializer;

/**
 * How fast the real relay of the housing service empties an outbox of 100,000 rows, beside the bare commit rate of the same
 * PostgreSQL at 16 clients and beside a bare idempotent producer (acks=all, batched, nothing waited for until the end) that
 * sends
 * the same keys, headers and bytes to the same broker.
 *
 * <p>
 * The rows are written by one SQL statement and name a topic that nobody reads, so that the relay alone is measured. The time
 * runs
 * from the commit of that statement until the table is empty, in other words until the broker has every row and PostgreSQL has
 * deleted it. The number of messages on the topic is counted afterwards.
 */
final class RelayDrain implements Bench.Measurement {

    private static final int ROWS = 100_000;
    private static final int SUBJECTS = 10_000;
    private static final String SERVICE = "housing";
    private static final String RELAYED = "bench.relayed";
    private static final String PRODUCED = "bench.produced";
    private static final Duration BARE = Duration.ofSeconds(4);
    private static final double TIMES_THE_COMMITS = 3;
    private static final double SHARE_OF_THE_PRODUCER = 0.15;

    private final BenchSuite suite;
    private final String payload = SampleEvents.contactReceived(new UUID(0, 1), new UUID(0, 2));

    RelayDrain(BenchSuite suite) {
        this.suite = suite;
    }

    @Override
    public Bench.Result take() throws Exception {
        var drained = new ArrayList<Double>();
        var produced = new ArrayList<Double>();
        var commits = new ArrayList<Double>();
        var toCommits = new ArrayList<Double>();
        var toProducer = new ArrayList<Double>();
        try (var bare = new BareCommits(suite, BenchSuite.CLIENTS); var topics = new BrokerTopics(suite)) {
            topics.create(List.of(RELAYED, PRODUCED));
            produce(ROWS / 10);
            drain(ROWS / 10);
            var before = topics.messages(RELAYED);
            for (int round = 1; round <= suite.rounds(3); round++) {
                suite.say("relay, round " + round);
                commits.add(bare.perSecond(BARE));
                drained.add(drain(ROWS));
                produced.add(produce(ROWS));
                toCommits.add(drained.getLast() / commits.getLast());
                toProducer.add(drained.getLast() / produced.getLast());
            }
            var arrived = topics.messages(RELAYED) - before;
            if (arrived != (long) ROWS * drained.size()) {
                throw Bench.failed("the relay was given " + (long) ROWS * drained.size() + " rows and sent " + arrived);
            }
        }
        return new Bench.Result(List.of(Spread.head("Relay, outbox of 100,000 rows, " + payload.length() + " bytes each"),
                Spread.of(drained).row("rows relayed a second", ""),
                Spread.of(commits).row("bare two-row commits a second, 16 clients", ""),
                Spread.of(produced).row("messages a second of a bare idempotent producer", ""),
                Spread.of(toCommits).row("ratio of relay to bare commits", ""),
                Spread.of(toProducer).row("ratio of relay to bare producer", "")),
                List.of(Goal.atLeast("relay, in bare commits at 16 clients", TIMES_THE_COMMITS, Spread.of(toCommits).median(),
                        " ×"),
                        Goal.atLeast("relay, as share of a bare producer", SHARE_OF_THE_PRODUCER,
                                Spread.of(toProducer).median(), "")));
    }

    private double drain(int rows) throws SQLException, InterruptedException, java.io.IOException {
        try (var connection = suite.database(SERVICE)) {
            try (var fill = connection.prepareStatement("""
                    insert into outbox (event_id, topic, type, subject, sequence, municipality, occurred_at, payload)
                    select gen_random_uuid(), ?, 'trygg.housing.BenchRow.v1', md5((n % ?)::text)::uuid, n / ? + 1, 'NO-9999',
                           now(), ? from generate_series(1, ?) n""")) {
                fill.setString(1, RELAYED);
                fill.setInt(2, SUBJECTS);
                fill.setInt(3, SUBJECTS);
                fill.setString(4, payload);
                fill.setInt(5, rows);
                fill.executeUpdate();
            }
            var begin = System.nanoTime();
            var end = Instant.now().plus(Duration.ofMinutes(3));
            while (!isEmpty(connection)) {
                if (Instant.now().isAfter(end)) {
                    throw Bench.failed("the relay has not emptied the outbox in three minutes");
                }
                Thread.sleep(25);
            }
            return rows / ((System.nanoTime() - begin) / 1e9);
        }
    }

    private static boolean isEmpty(Connection connection) throws SQLException {
        try (var query = connection.createStatement();
                var result = query.executeQuery("select not exists (select 1 from outbox order by id desc limit 1)")) {
            result.next();
            return result.getBoolean(1);
        }
    }

    private double produce(int messages) {
        try (var producer = producer()) {
            // The connection and the topic's layout are fetched before the time runs, as the relay has them long since.
            producer.partitionsFor(PRODUCED);
            var begin = System.nanoTime();
            for (int i = 0; i < messages; i++) {
                var subject = UUID.nameUUIDFromBytes(Integer.toString(i % SUBJECTS).getBytes(StandardCharsets.US_ASCII));
                var message = new ProducerRecord<>(PRODUCED, subject.toString(), payload);
                SampleEvents.headers(message, SERVICE, "BenchRow.v1", subject, i / SUBJECTS + 1);
                producer.send(message);
            }
            producer.flush();
            return messages / ((System.nanoTime() - begin) / 1e9);
        }
    }

    private KafkaProducer<String, String> producer() {
        return new KafkaProducer<>(Map.of("bootstrap.servers", suite.suite().kafka().bootstrapServers(), "acks", "all",
                "enable.idempotence", "true", "linger.ms", "5", "batch.size", "131072"), new StringSerializer(),
                new StringSerializer());
    }
}
