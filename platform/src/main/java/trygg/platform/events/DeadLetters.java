package trygg.platform.events;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;

import trygg.platform.db.Outage;
import trygg.platform.db.Scope;
import trygg.platform.db.Transactions;
import trygg.platform.db.Tx;

/**
 * Messages that could not be applied, for an operator to look at, replay or discard with a reason. Parking is one
 * transaction: the row here and the copy for {@code <topic>.dead}.
 */
@ApplicationScoped
public class DeadLetters {

    /** The municipality of a message too broken to tell; every operator sees these. */
    public static final String NOBODYS = "-";

    private static final ObjectMapper JSON = new ObjectMapper();

    private final Outbox outbox;
    private final Inbox inbox;
    private final Topics topics;
    private final Transactions transactions;
    private final Instance<EventConsumer> consumers;

    DeadLetters(Outbox outbox, Inbox inbox, Topics topics, Transactions transactions,
            @Any Instance<EventConsumer> consumers) {
        this.outbox = outbox;
        this.inbox = inbox;
        this.topics = topics;
        this.transactions = transactions;
        this.consumers = consumers;
    }

    /** A parked message as an operator sees it. Payloads hold no personal data by contract. */
    public record DeadLetter(UUID id, String municipality, String consumer, String topic, int partition, long position,
            String headers, @Nullable String payload, @Nullable String type, String reason, Instant parkedAt, String state,
            @Nullable Instant decidedAt, @Nullable String decidedBy, @Nullable String decisionReason) {
    }

    /** What can come of replaying or discarding. */
    public sealed interface Decision {
        record Done(DeadLetter letter) implements Decision {
        }

        record NotThere() implements Decision {
        }

        record AlreadyDecided(String state) implements Decision {
        }

        record StillFails(String reason) implements Decision {
        }
    }

    void park(Tx tx, String consumer, ConsumerRecord<String, byte[]> message, @Nullable IncomingEvent event,
            Exception reason) {
        var id = UUID.randomUUID();
        var municipality = event == null ? NOBODYS : event.municipality();
        var headers = json(Envelope.headersOf(message));
        var payload = message.value() == null ? null
                : new String(message.value(), java.nio.charset.StandardCharsets.UTF_8).replace("\0", "\uFFFD");
        var parked = new Parked(id, municipality, consumer, message.topic(), message.partition(), message.offset(), headers,
                payload, event == null ? null : event.type(), reasonOf(reason), tx.now());
        var rows = tx.update("""
                insert into dead_letter (id, municipality, consumer, topic, partition, position, headers, payload, type,
                                         reason, parked_at)
                values (:id, :municipality, :consumer, :topic, :partition, :position, :headers, :payload, :type, :reason,
                        :parkedAt)
                on conflict on constraint dead_letter_once_per_consumer do nothing""", parked).execute();
        if (rows == 1) {
            outbox.append(tx, topics.deadOf(message.topic()),
                    new OutgoingEvent("MessageParked.v1", id, municipality, tx.now(), parked));
        }
    }

    public List<DeadLetter> parked(Scope operator, int limit) {
        return transactions.in(operator, tx -> tx
                .query("select * from dead_letter order by (state = 'parked') desc, parked_at desc, id limit :limit")
                .bind("limit", limit).map(DeadLetters::read).list());
    }

    public Optional<DeadLetter> find(Scope operator, UUID id) {
        return transactions.in(operator, tx -> find(tx, id));
    }

    /** Applies the message now. It counts as heard, so that a late double does nothing. */
    public Decision replay(Scope operator, UUID id, String by) {
        try {
            return transactions.in(operator, tx -> decide(tx, id, letter -> {
                var event = Envelope.open(headers(letter), letter.payload());
                if (!inbox.take(tx, letter.consumer(), List.of(event)).isEmpty()) {
                    consumerNamed(letter.consumer()).apply(tx, event);
                }
                return mark(tx, letter, "replayed", by, null);
            }));
        } catch (RuntimeException fault) {
            if (Outage.is(fault)) {
                throw fault;
            }
            return new Decision.StillFails(reasonOf(fault));
        }
    }

    /** Lays the message aside for good; the reason stays. */
    public Decision discard(Scope operator, UUID id, String by, String why) {
        if (why.isBlank()) {
            throw new IllegalArgumentException("a message is discarded with a reason");
        }
        return transactions.in(operator, tx -> decide(tx, id, letter -> {
            count(tx, letter);
            return mark(tx, letter, "discarded", by, why);
        }));
    }

    /** Notes it as heard, so that a late double is not applied after somebody decided that it should not be. */
    private void count(Tx tx, DeadLetter letter) {
        try {
            inbox.take(tx, letter.consumer(), List.of(Envelope.open(headers(letter), letter.payload())));
        } catch (UnreadableMessage _) {
            // Its double cannot be applied either.
        }
    }

    private Decision decide(Tx tx, UUID id, java.util.function.Function<DeadLetter, Decision> decision) {
        tx.query("select id from dead_letter where id = :id for update").bind("id", id).mapTo(UUID.class).findOne();
        var letter = find(tx, id);
        if (letter.isEmpty()) {
            return new Decision.NotThere();
        }
        return letter.get().state().equals("parked") ? decision.apply(letter.get())
                : new Decision.AlreadyDecided(letter.get().state());
    }

    private static Decision mark(Tx tx, DeadLetter letter, String state, String by, @Nullable String why) {
        tx.update("""
                update dead_letter set state = :state, decided_at = :now, decided_by = :by, decision_reason = :why
                where id = :id""").bind("state", state).bind("now", tx.now()).bind("by", by).bind("why", why)
                .bind("id", letter.id()).execute();
        return new Decision.Done(find(tx, letter.id()).orElseThrow());
    }

    private static Optional<DeadLetter> find(Tx tx, UUID id) {
        return tx.query("select * from dead_letter where id = :id").bind("id", id).map(DeadLetters::read).findOne();
    }

    private EventConsumer consumerNamed(String name) {
        return consumers.stream().filter(consumer -> consumer.name().equals(name)).findFirst()
                .orElseThrow(() -> new UnreadableMessage("no consumer of this service is called " + name));
    }

    private static DeadLetter read(java.sql.ResultSet row, Object context) throws java.sql.SQLException {
        var decidedAt = row.getTimestamp("decided_at");
        return new DeadLetter(row.getObject("id", UUID.class), row.getString("municipality"), row.getString("consumer"),
                row.getString("topic"), row.getInt("partition"), row.getLong("position"), row.getString("headers"),
                row.getString("payload"), row.getString("type"), row.getString("reason"),
                row.getTimestamp("parked_at").toInstant(), row.getString("state"),
                decidedAt == null ? null : decidedAt.toInstant(), row.getString("decided_by"),
                row.getString("decision_reason"));
    }

    private static Map<String, String> headers(DeadLetter letter) {
        try {
            return JSON.readValue(letter.headers(), new TypeReference<>() {
            });
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("headers are stored by this class", impossible);
        }
    }

    private static String json(Map<String, String> headers) {
        try {
            return JSON.writeValueAsString(headers);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("strings are JSON", impossible);
        }
    }

    private static String reasonOf(Exception reason) {
        var text = reason.getClass().getSimpleName() + ": " + reason.getMessage();
        return text.length() > 1000 ? text.substring(0, 1000) : text;
    }

    /** What stands in the row and goes to {@code <topic>.dead}. */
    record Parked(UUID id, String municipality, String consumer, String topic, int partition, long position,
            String headers, @Nullable String payload, @Nullable String type, String reason, Instant parkedAt) {
    }
}
