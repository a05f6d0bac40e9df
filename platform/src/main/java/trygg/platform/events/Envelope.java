package trygg.platform.events;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.regex.Pattern;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;

/** Reads the CloudEvents envelope of a message, defensively: a header may be missing, double or nonsense. */
final class Envelope {

    private static final Pattern SOURCE = Pattern.compile("/trygg/([a-z]+)");
    private static final Pattern MUNICIPALITY = Pattern.compile("[A-Z]{2}-[0-9]{4}");

    private Envelope() {
    }

    static IncomingEvent open(ConsumerRecord<String, byte[]> message) {
        return open(headersOf(message), message.value() == null ? null : new String(message.value(), StandardCharsets.UTF_8));
    }

    static IncomingEvent open(Map<String, String> headers, @Nullable String payload) {
        if (payload == null) {
            throw new UnreadableMessage("the message has no data");
        }
        var source = SOURCE.matcher(required(headers, "ce_source"));
        if (!source.matches()) {
            throw new UnreadableMessage("ce_source is not one of ours");
        }
        var municipality = required(headers, "municipality");
        if (!MUNICIPALITY.matcher(municipality).matches()) {
            throw new UnreadableMessage("municipality is not a code");
        }
        try {
            var sequence = Long.parseLong(required(headers, "ce_sequence"));
            if (sequence < 1) {
                throw new UnreadableMessage("ce_sequence counts from 1");
            }
            return new IncomingEvent(UUID.fromString(required(headers, "ce_id")), required(headers, "ce_type"),
                    source.group(1), UUID.fromString(required(headers, "ce_subject")), sequence,
                    Instant.parse(required(headers, "ce_time")), municipality, headers.get("traceparent"), payload);
        } catch (IllegalArgumentException | DateTimeException nonsense) {
            throw new UnreadableMessage("a header does not read: " + nonsense.getMessage(), nonsense);
        }
    }

    /** The last value of each header, as text. */
    static Map<String, String> headersOf(ConsumerRecord<String, byte[]> message) {
        var headers = new TreeMap<String, String>();
        for (var header : message.headers()) {
            if (header.value() != null) {
                // PostgreSQL's text cannot hold a NUL, and a header that has one is broken anyway.
                headers.put(header.key(), new String(header.value(), StandardCharsets.UTF_8).replace("\0", "\uFFFD"));
            }
        }
        return headers;
    }

    private static String required(Map<String, String> headers, String name) {
        var value = headers.get(name);
        if (value == null || value.isBlank()) {
            throw new UnreadableMessage("the header " + name + " is missing");
        }
        return value;
    }
}
