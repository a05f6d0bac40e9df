package trygg.platform.events;

import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;

/**
 * A fact another service states, as it came over Kafka (CloudEvents 1.0, binary mode).
 *
 * @param type whole type, such as {@code trygg.intake.ContactReceived.v1}
 * @param source the service that states it, such as {@code intake}
 * @param sequence counts the events of one subject from one source, from 1 and without holes
 * @param traceparent W3C trace context of the transaction that stated it, if it had one
 */
public record IncomingEvent(UUID id, String type, String source, UUID subject, long sequence, Instant at,
        String municipality, @Nullable String traceparent, String payload) {

    /** Tolerant on purpose: a producer may add fields, and a reader takes what it knows. */
    private static final ObjectMapper READER = JsonMapper.builder().addModule(new JavaTimeModule())
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.READ_UNKNOWN_ENUM_VALUES_USING_DEFAULT_VALUE).build();

    /** The data as the reader's own record of the fields it uses. Unreadable data is the message's own fault. */
    public <T> T as(Class<T> fields) {
        try {
            var value = READER.readValue(payload, fields);
            if (value == null) {
                throw new UnreadableMessage("the data is null");
            }
            return value;
        } catch (JsonProcessingException broken) {
            throw new UnreadableMessage("the data does not read as " + fields.getSimpleName() + ": "
                    + broken.getClass().getSimpleName(), new UncheckedIOException(broken));
        }
    }
}
