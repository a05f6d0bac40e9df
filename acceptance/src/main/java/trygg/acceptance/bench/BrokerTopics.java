package trygg.acceptance.bench;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.common.TopicPartition;

/** The bench's own topics on the suite's broker, with as many partitions as the services' topics have. */
final class BrokerTopics implements AutoCloseable {

    private static final int PARTITIONS = 3;

    private final Admin admin;

    BrokerTopics(BenchSuite suite) {
        admin = Admin.create(Map.of("bootstrap.servers", suite.suite().kafka().bootstrapServers()));
    }

    /**
     * Makes the topics and waits until each partition has a leader that answers. A producer that sends earlier has some batches
     * refused and others taken, and then asks in vain for minutes to have the first ones put before the second.
     */
    void create(List<String> topics) throws Exception {
        admin.createTopics(
                topics.stream().map(topic -> new NewTopic(topic, Optional.of(PARTITIONS), Optional.empty())).toList())
                .all().get();
        for (var topic : topics) {
            messages(topic);
        }
    }

    /** How many messages there are on a topic from which nothing was ever deleted. */
    long messages(String topic) throws Exception {
        var ends = IntStream.range(0, PARTITIONS).mapToObj(partition -> new TopicPartition(topic, partition))
                .collect(Collectors.toMap(partition -> partition, _ -> OffsetSpec.latest()));
        return admin.listOffsets(ends).all().get().values().stream().mapToLong(end -> end.offset()).sum();
    }

    @Override
    public void close() {
        admin.close();
    }
}
