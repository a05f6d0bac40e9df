package trygg.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KafkaProcessTest {

    @TempDir
    Path folder;

    @Test
    void keepsAcknowledgedRecordsThroughASigkill() throws Exception {
        try (var kafka = KafkaProcess.start(folder.resolve("data"), Ports.freePort())) {
            Map<String, Object> client = Map.of("bootstrap.servers", kafka.bootstrapServers(), "group.id", "reader",
                    "auto.offset.reset", "earliest");
            try (var admin = Admin.create(client)) {
                var topic = new NewTopic("intake.events.v1", Optional.empty(), Optional.empty());
                admin.createTopics(List.of(topic)).all().get();
                var described = admin.describeTopics(List.of("intake.events.v1")).allTopicNames().get();
                assertThat(described.get("intake.events.v1").partitions()).hasSize(3);
            }
            try (var producer = new KafkaProducer<>(client, new StringSerializer(), new StringSerializer())) {
                producer.send(new ProducerRecord<>("intake.events.v1", "case", "happened")).get();
            }

            kafka.kill();
            kafka.start();

            try (var consumer = new KafkaConsumer<>(client, new StringDeserializer(), new StringDeserializer())) {
                consumer.subscribe(List.of("intake.events.v1"));
                var records = consumer.poll(Duration.ofSeconds(20));
                assertThat(records).extracting(record -> record.value()).containsExactly("happened");
            }
        }
    }
}
