package trygg.platform.events;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import org.jspecify.annotations.Nullable;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;

import io.opentelemetry.api.trace.Span;
import trygg.platform.TryggConfig;
import trygg.platform.db.Tx;

/**
 * What this service states, written with the state that makes it true. Asking for a {@link Tx} makes it impossible to
 * state something outside a transaction, and the bytes are final here: the relay never maps.
 */
@ApplicationScoped
public class Outbox {

    private static final ObjectMapper WRITER = JsonMapper.builder().addModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS).build();

    /**
     * All events of the transaction at once. The subject's row is locked before its events draw their ids (the join
     * needs the sequence first), or a later event could get the lower id and overtake.
     */
    private static final String WRITE = """
            with input as (
                select * from unnest(:ids, :topics, :types, :subjects, :municipalities, :times::timestamptz[], :traces,
                                     :payloads)
                    with ordinality as i (event_id, topic, type, subject, municipality, occurred_at, traceparent, payload, nth)
            ), numbered as (
                insert into event_sequence (subject, municipality, last)
                select subject, min(municipality), count(*) from input group by subject order by subject
                on conflict (subject) do update set last = event_sequence.last + excluded.last
                returning subject, last
            )
            insert into outbox (event_id, topic, type, subject, sequence, municipality, occurred_at, traceparent, payload)
            select event_id, topic, type, subject,
                   n.last - count(*) over (partition by subject) + row_number() over (partition by subject order by nth),
                   municipality, occurred_at, traceparent, payload
              from input join numbered n using (subject)
             order by nth
            """;

    private final Topics topics;
    private final Relay relay;
    private final String typePrefix;

    Outbox(Topics topics, Relay relay, TryggConfig config) {
        this.topics = topics;
        this.relay = relay;
        this.typePrefix = "trygg." + config.service() + ".";
    }

    /** States the event when the transaction commits, and not at all when it does not. */
    public void append(Tx tx, OutgoingEvent event) {
        append(tx, topics.own(), event);
    }

    void append(Tx tx, String topic, OutgoingEvent event) {
        var waiting = tx.attachment(Waiting.class, () -> {
            tx.afterCommit(relay::wake);
            return new Waiting(new ArrayList<>());
        });
        if (waiting.rows.isEmpty()) {
            tx.beforeCommit(this::write);
        }
        try {
            waiting.rows.add(new Row(UUID.randomUUID(), topic, typePrefix + event.type(), event.subject(),
                    event.municipality(), event.at(), currentTrace(), WRITER.writeValueAsString(event.data())));
        } catch (JsonProcessingException unwritable) {
            throw new IllegalArgumentException("an event that cannot be written as JSON: " + event.type(), unwritable);
        }
    }

    private void write(Tx tx) {
        var waiting = tx.attachment(Waiting.class, () -> new Waiting(new ArrayList<>())).rows;
        var rows = List.copyOf(waiting);
        waiting.clear();
        tx.update(WRITE).bind("ids", column(rows, Row::id, UUID[]::new)).bind("topics", column(rows, Row::topic, String[]::new))
                .bind("types", column(rows, Row::type, String[]::new))
                .bind("subjects", column(rows, Row::subject, UUID[]::new))
                .bind("municipalities", column(rows, Row::municipality, String[]::new))
                .bind("times", column(rows, row -> row.at().toString(), String[]::new))
                .bind("traces", column(rows, Row::traceparent, String[]::new))
                .bind("payloads", column(rows, Row::payload, String[]::new)).execute();
    }

    private static <T> T[] column(List<Row> rows, java.util.function.Function<Row, @Nullable T> of,
            java.util.function.IntFunction<T[]> array) {
        return rows.stream().map(of).toArray(array);
    }

    private static @Nullable String currentTrace() {
        var context = Span.current().getSpanContext();
        return context.isValid()
                ? "00-" + context.getTraceId() + "-" + context.getSpanId() + "-" + context.getTraceFlags().asHex()
                : null;
    }

    private record Waiting(List<Row> rows) {
    }

    private record Row(UUID id, String topic, String type, UUID subject, String municipality, Instant at,
            @Nullable String traceparent, String payload) {
    }
}
