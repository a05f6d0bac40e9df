package trygg.acceptance.bench;

import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringSerializer;

/**
 * How many events a second the real housing service applies, a whole poll in one transaction as it is built, beside the same
 * service told to poll one event at a time ({@code trygg.consumer.batch=1}), which makes it one transaction per event.
 *
 * <p>
 * Each take gives a fresh process a topic of its own, filled before it starts with valid {@code ContactReceived} events of as
 * many
 * cases. Each event opens a housing need with its clock, ledger entry and outgoing events. Rates are reckoned from the commit
 * times of the inbox; the first quarter of the events is left out, because the process is still being compiled then. A take
 * ends when all events are applied or 15 seconds after the first. The order is turned round from take to take.
 */
final class ConsumerRate implements Bench.Measurement {

    private static final String SERVICE = "housing";
    private static final int EVENTS = 20_000;
    private static final Duration FIRST_WITHIN = Duration.ofSeconds(60);
    private static final Duration LIMIT = Duration.ofSeconds(15);
    private static final double TIMES = 5;

    private final BenchSuite suite;

    ConsumerRate(BenchSuite suite) {
        this.suite = suite;
    }

    @Override
    public Bench.Result take() throws Exception {
        var sets = new ArrayList<Double>();
        var singles = new ArrayList<Double>();
        var ratios = new ArrayList<Double>();
        var usual = suite.suite().service(SERVICE);
        usual.stop();
        try {
            for (int round = 1; round <= suite.rounds(3); round++) {
                suite.say("consumer, round " + round);
                if (round % 2 == 1) {
                    sets.add(rate("set" + round, 500));
                    singles.add(rate("single" + round, 1));
                } else {
                    singles.add(rate("single" + round, 1));
                    sets.add(rate("set" + round, 500));
                }
                ratios.add(sets.getLast() / singles.getLast());
            }
        } finally {
            usual.start();
        }
        return new Bench.Result(List.of(Spread.head("Consumer: housing applying ContactReceived"),
                Spread.of(sets).row("events a second, a poll in one transaction", ""),
                Spread.of(singles).row("events a second, one transaction per event", ""), Spread.of(ratios).row("ratio", "")),
                List.of(Goal.atLeast("set-based consumer, in one transaction per event", TIMES, Spread.of(ratios).median(),
                        " ×")));
    }

    private double rate(String name, int batch) throws Exception {
        var prefix = "bench." + name + ".";
        fill(prefix + "intake.events.v1");
        var begin = databaseNow();
        try (var service = suite.variant(SERVICE,
                Map.of("TRYGG_TOPIC_PREFIX", prefix, "TRYGG_CONSUMER_BATCH", Integer.toString(batch)))) {
            service.start();
            awaitApplied(begin, 1, FIRST_WITHIN);
            awaitApplied(begin, EVENTS, LIMIT);
            // What is applied while it stops would be counted with the stop's pause.
            service.kill();
        }
        return perSecond(begin);
    }

    private void awaitApplied(OffsetDateTime since, int events, Duration limit) throws SQLException, InterruptedException {
        var end = Instant.now().plus(limit);
        while (applied(since) < events && Instant.now().isBefore(end)) {
            Thread.sleep(250);
        }
    }

    private void fill(String topic) throws Exception {
        try (var topics = new BrokerTopics(suite)) {
            topics.create(List.of(topic));
        }
        try (var producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", suite.suite().kafka().bootstrapServers(), "acks", "all", "linger.ms", "5"),
                new StringSerializer(), new StringSerializer())) {
            for (int i = 0; i < EVENTS; i++) {
                var caseId = UUID.randomUUID();
                var message = new ProducerRecord<>(topic, caseId.toString(),
                        SampleEvents.contactReceived(UUID.randomUUID(), caseId));
                SampleEvents.headers(message, "intake", "ContactReceived.v1", caseId, 1);
                producer.send(message);
            }
        }
    }

    private OffsetDateTime databaseNow() throws SQLException {
        try (var connection = suite.database(SERVICE);
                var query = connection.createStatement();
                var row = query.executeQuery("select clock_timestamp()")) {
            row.next();
            return row.getObject(1, OffsetDateTime.class);
        }
    }

    private long applied(OffsetDateTime since) throws SQLException {
        try (var connection = suite.database(SERVICE);
                var query = connection.prepareStatement("select count(*) from inbox where received_at > ?")) {
            query.setObject(1, since);
            try (var row = query.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        }
    }

    private double perSecond(OffsetDateTime since) throws SQLException, java.io.IOException {
        try (var connection = suite.database(SERVICE);
                var query = connection.prepareStatement(
                        """
                                with applied as (
                                    select pg_xact_commit_timestamp(xmin) as at, percent_rank() over (order by pg_xact_commit_timestamp(xmin)) as rank
                                      from inbox where received_at > ?
                                ), later as (select at from applied where rank > 0.25)
                                select (select count(*) from later where at > (select min(at) from later)),
                                       extract(epoch from (select max(at) - min(at) from later))""")) {
            query.setObject(1, since);
            try (var row = query.executeQuery()) {
                row.next();
                if (row.getLong(1) == 0) {
                    throw Bench.failed("housing has applied less than two polls; see its log in " + suite.suite().state());
                }
                return row.getLong(1) / row.getDouble(2);
            }
        }
    }
}
