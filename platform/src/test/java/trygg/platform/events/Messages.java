package trygg.platform.events;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;

import org.apache.kafka.clients.consumer.ConsumerRecord;

import trygg.testkit.TestEvents;

/** Messages as the broker would hand them over. */
final class Messages {

    static final String TOPIC = "neighbour.events.v1";
    private static final AtomicLong OFFSET = new AtomicLong();

    private Messages() {
    }

    static ConsumerRecord<String, byte[]> message(UUID subject, long sequence) {
        return message(subject, sequence, "{\"number\":" + sequence + "}");
    }

    static ConsumerRecord<String, byte[]> message(UUID subject, long sequence, String payload) {
        return message(TestEvents.headers("neighbour", "Happened.v1", subject, sequence, "SE-0181"), payload);
    }

    static ConsumerRecord<String, byte[]> message(Map<String, String> headers, String payload) {
        var message = new ConsumerRecord<>(TestEvents.topic("neighbour"), 0, OFFSET.incrementAndGet(), "key",
                payload.getBytes(StandardCharsets.UTF_8));
        headers.forEach((name, value) -> message.headers().add(name, value.getBytes(StandardCharsets.UTF_8)));
        return message;
    }
}
