package trygg.platform.events;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.errors.InvalidTopicException;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.serialization.StringSerializer;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

import io.quarkus.runtime.StartupEvent;
import trygg.platform.Background;
import trygg.platform.TryggConfig;

/**
 * Sends what the outbox holds, in the order of writing, and deletes what the broker has.
 *
 * <p>
 * One replica leads, by a session advisory lock on a connection of its own; the lock goes with the process, so another
 * replica takes over as soon as PostgreSQL sees the connection end. Rows are deleted by the list of ids sent, never by
 * range: a later id may commit before an earlier one.
 */
@ApplicationScoped
public class Relay {

    private static final Logger LOG = Logger.getLogger(Relay.class);
    private static final long LOCK = 0x7279_6767_7265_6c61L;

    private final Semaphore woken = new Semaphore(0);
    private final TryggConfig config;
    private final Topics topics;
    private final Background background;
    private final String url;
    private final String user;
    private final String password;
    private volatile @Nullable Connection leading;
    private boolean topicsAreThere;
    private @Nullable KafkaProducer<String, String> producer;

    Relay(TryggConfig config, Topics topics, Background background,
            @ConfigProperty(name = "quarkus.datasource.jdbc.url") String url,
            @ConfigProperty(name = "quarkus.datasource.username") String user,
            @ConfigProperty(name = "quarkus.datasource.password") String password) {
        this.config = config;
        this.topics = topics;
        this.background = background;
        this.url = url;
        this.user = user;
        this.password = password;
    }

    void start(@Observes StartupEvent event) {
        if (config.relay().enabled()) {
            background.loop("relay", this::round, this::stop);
        }
    }

    /** Says that something was committed to the outbox. Costs nothing inside the transaction, unlike pg_notify. */
    public void wake() {
        woken.release();
    }

    /** Whether this replica is the one that sends. */
    public boolean leads() {
        return leading != null;
    }

    void round() throws Exception {
        var connection = leading;
        if (connection == null) {
            connection = tryToLead();
            if (connection == null) {
                background.pause(config.relay().takeover());
                return;
            }
        }
        if (!topicsAreThere) {
            // Asked until it went well once: the broker may be away when this replica begins to lead.
            topics.ensure(List.of(topics.own(), topics.deadOf(topics.own())));
            topicsAreThere = true;
        }
        if (woken.tryAcquire(config.relay().poll().toMillis(), TimeUnit.MILLISECONDS)) {
            background.pause(config.relay().gather());
        }
        woken.drainPermits();
        try {
            while (!background.stopping() && sendBatch(connection) == config.relay().batch()) {
                LOG.debug("a full batch; the next one at once");
            }
        } catch (SQLException lost) {
            stepDown();
            throw lost;
        }
    }

    private @Nullable Connection tryToLead() throws SQLException {
        var connection = DriverManager.getConnection(url + (url.contains("?") ? "&" : "?")
                + "ApplicationName=trygg-relay&logServerErrorDetail=false&tcpKeepAlive=true&socketTimeout=30&connectTimeout=5"
                // The plans are made while the outbox is empty and kept; a plan that reads the whole table is wrong when it is
                // not. A deletion that a crash undoes only sends its rows once more, and what comes twice is dropped.
                + "&options=-c%20enable_seqscan%3Doff%20-c%20enable_bitmapscan%3Doff%20-c%20synchronous_commit%3Doff",
                user, password);
        try (var statement = connection.createStatement();
                var result = statement.executeQuery(
                        "select pg_try_advisory_lock(" + LOCK + "), set_config('trygg.municipalities', '*', false)")) {
            result.next();
            if (result.getBoolean(1)) {
                LOG.info("this replica relays the outbox");
                leading = connection;
                return connection;
            }
        } catch (SQLException trouble) {
            connection.close();
            throw trouble;
        }
        connection.close();
        return null;
    }

    /** Sends one batch and waits for it once. Returns how many rows it took up. */
    private int sendBatch(Connection connection) throws SQLException, InterruptedException {
        var rows = oldest(connection);
        if (rows.isEmpty()) {
            return 0;
        }
        var sender = sender();
        List<Future<RecordMetadata>> answers = new ArrayList<>(rows.size());
        for (var row : rows) {
            var answer = send(sender, row);
            answers.add(answer);
            if (answer.state() == Future.State.FAILED && !isItsOwnFault(answer.exceptionNow())) {
                // It was not even taken up; each of the rest would wait as long for the same refusal.
                break;
            }
        }
        sender.flush();
        var sent = new ArrayList<Long>(rows.size());
        var blocked = new HashSet<UUID>();
        for (int i = 0; i < answers.size(); i++) {
            var row = rows.get(i);
            try {
                answers.get(i).get();
                if (!blocked.contains(row.subject)) {
                    sent.add(row.id);
                }
            } catch (ExecutionException failed) {
                if (isItsOwnFault(failed.getCause())) {
                    refuse(connection, row, failed.getCause());
                } else {
                    // It and what follows of its subject go again, so that the order stays; doubles are dropped there.
                    blocked.add(row.subject);
                    LOG.warnf("the broker did not take %s: %s", row.type, failed.getCause());
                }
            }
        }
        delete(connection, sent);
        if (!blocked.isEmpty()) {
            // A producer that has given up on one message may refuse all others for good.
            discardSender();
            return 0;
        }
        return rows.size();
    }

    private Future<RecordMetadata> send(KafkaProducer<String, String> sender, Row row) {
        var message = new ProducerRecord<>(row.topic, row.subject.toString(), row.payload);
        var headers = message.headers();
        headers.add("ce_specversion", bytes("1.0"));
        headers.add("ce_id", bytes(row.eventId));
        headers.add("ce_type", bytes(row.type));
        headers.add("ce_source", bytes("/trygg/" + config.service()));
        headers.add("ce_subject", bytes(row.subject.toString()));
        headers.add("ce_time", bytes(row.at));
        headers.add("ce_sequence", bytes(Long.toString(row.sequence)));
        headers.add("content-type", bytes("application/json"));
        headers.add("municipality", bytes(row.municipality));
        if (row.traceparent != null) {
            headers.add("traceparent", bytes(row.traceparent));
        }
        return sender.send(message);
    }

    private List<Row> oldest(Connection connection) throws SQLException {
        var rows = new ArrayList<Row>();
        try (var select = connection.prepareStatement("""
                select id, event_id, topic, type, subject, sequence, municipality, occurred_at, traceparent, payload
                  from outbox where refused is null order by id limit ?""")) {
            select.setInt(1, config.relay().batch());
            try (var result = select.executeQuery()) {
                while (result.next()) {
                    rows.add(new Row(result.getLong(1), result.getString(2), result.getString(3), result.getString(4),
                            result.getObject(5, UUID.class), result.getLong(6), result.getString(7),
                            result.getObject(8, OffsetDateTime.class).toInstant().toString(), result.getString(9),
                            result.getString(10)));
                }
            }
        }
        return rows;
    }

    private static void delete(Connection connection, List<Long> ids) throws SQLException {
        try (var delete = connection.prepareStatement("delete from outbox where id = any (?)")) {
            delete.setArray(1, connection.createArrayOf("bigint", ids.toArray()));
            delete.executeUpdate();
        }
    }

    private static void refuse(Connection connection, Row row, Throwable reason) throws SQLException {
        LOG.errorf("the broker refuses %s %s for ever: %s", row.type, row.eventId, reason.getClass().getSimpleName());
        try (var mark = connection.prepareStatement("update outbox set refused = ? where id = ?")) {
            mark.setString(1, String.valueOf(reason));
            mark.setLong(2, row.id);
            mark.executeUpdate();
        }
    }

    private static boolean isItsOwnFault(Throwable reason) {
        return reason instanceof RecordTooLargeException || reason instanceof SerializationException
                || reason instanceof InvalidTopicException;
    }

    private KafkaProducer<String, String> sender() {
        var existing = producer;
        if (existing == null) {
            existing = new KafkaProducer<>(
                    Map.of("bootstrap.servers", config.kafka(), "client.id", config.service() + "-relay", "acks", "all",
                            "enable.idempotence", "true", "linger.ms", "5", "batch.size", "131072",
                            // Never giving up on a message keeps the next one of its subject from overtaking it.
                            "delivery.timeout.ms", Integer.toString(Integer.MAX_VALUE), "request.timeout.ms", "10000",
                            "max.block.ms", "10000"),
                    new StringSerializer(), new StringSerializer());
            producer = existing;
        }
        return existing;
    }

    private void stepDown() {
        var connection = leading;
        leading = null;
        if (connection != null) {
            try {
                connection.close();
            } catch (SQLException _) {
                // It is gone already, and the lock with it.
            }
        }
    }

    void stop() {
        stepDown();
        discardSender();
    }

    private void discardSender() {
        var old = producer;
        producer = null;
        if (old != null) {
            // The stop interrupts this thread; closing would otherwise end before it began.
            var interrupted = Thread.interrupted();
            old.close(java.time.Duration.ofSeconds(2));
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private record Row(long id, String eventId, String topic, String type, UUID subject, long sequence,
            String municipality, String at, @Nullable String traceparent, String payload) {
    }
}
