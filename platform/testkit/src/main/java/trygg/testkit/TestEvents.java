package trygg.testkit;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.function.Predicate;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.eclipse.microprofile.config.ConfigProvider;

/** Speaks and listens on the test's own topics, as another service would. */
public final class TestEvents {

    private TestEvents() {
    }

    /** The headers another service's relay would write. */
    public static Map<String, String> headers(String source, String type, UUID subject, long sequence, String municipality) {
        var headers = new LinkedHashMap<String, String>();
        headers.put("ce_specversion", "1.0");
        headers.put("ce_id", UUID.randomUUID().toString());
        headers.put("ce_type", "trygg." + source + "." + type);
        headers.put("ce_source", "/trygg/" + source);
        headers.put("ce_subject", subject.toString());
        headers.put("ce_time", Instant.now().toString());
        headers.put("ce_sequence", Long.toString(sequence));
        headers.put("content-type", "application/json");
        headers.put("municipality", municipality);
        return headers;
    }

    public static void send(String source, UUID key, Map<String, String> headers, String payload) {
        try (var producer = new KafkaProducer<>(Map.of("bootstrap.servers", value("TRYGG_KAFKA")), new StringSerializer(),
                new StringSerializer())) {
            var message = new ProducerRecord<>(topic(source), key.toString(), payload);
            headers.forEach((name, text) -> message.headers().add(name, text.getBytes(StandardCharsets.UTF_8)));
            producer.send(message).get();
        } catch (InterruptedException | ExecutionException e) {
            throw new IllegalStateException("could not send", e);
        }
    }

    /** Reads a topic from its beginning until one message satisfies, or the time is over; returns all that came. */
    public static List<ConsumerRecord<String, String>> readUntil(String topic, Duration patience,
            Predicate<ConsumerRecord<String, String>> enough) {
        var read = new ArrayList<ConsumerRecord<String, String>>();
        try (var consumer = new KafkaConsumer<>(Map.of("bootstrap.servers", value("TRYGG_KAFKA"), "group.id",
                "reader-" + UUID.randomUUID(), "auto.offset.reset", "earliest", "enable.auto.commit", "false"),
                new StringDeserializer(), new StringDeserializer())) {
            // Assigned, not subscribed: joining a group takes longer than most tests.
            var partitions = partitionsOf(consumer, topic, patience);
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            var end = System.nanoTime() + patience.toNanos();
            while (System.nanoTime() < end) {
                for (var message : consumer.poll(Duration.ofMillis(200))) {
                    read.add(message);
                    if (enough.test(message)) {
                        return read;
                    }
                }
            }
        }
        return read;
    }

    private static List<TopicPartition> partitionsOf(KafkaConsumer<?, ?> consumer, String topic, Duration patience) {
        var end = System.nanoTime() + patience.toNanos();
        var known = consumer.partitionsFor(topic, patience);
        while (known.isEmpty() && System.nanoTime() < end) {
            known = consumer.partitionsFor(topic, patience);
        }
        return known.stream().map(one -> new TopicPartition(topic, one.partition())).toList();
    }

    public static String header(ConsumerRecord<String, String> message, String name) {
        var header = message.headers().lastHeader(name);
        return header == null ? "" : new String(header.value(), StandardCharsets.UTF_8);
    }

    public static String topic(String source) {
        return value("trygg.topic-prefix") + source + ".events.v1";
    }

    private static String value(String name) {
        return ConfigProvider.getConfig().getValue(name, String.class);
    }
}
