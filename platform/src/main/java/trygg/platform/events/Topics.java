package trygg.platform.events;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;

import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.TopicExistsException;

import trygg.platform.TryggConfig;

/** Names of topics and groups, and the broker as a place that has them. */
@ApplicationScoped
public class Topics {

    private final TryggConfig config;
    private final String prefix;
    private volatile @org.jspecify.annotations.Nullable Admin admin;

    Topics(TryggConfig config) {
        this.config = config;
        this.prefix = config.topicPrefix().orElse("");
    }

    public String own() {
        return of(config.service());
    }

    public String of(String service) {
        return prefix + service + ".events.v1";
    }

    public String deadOf(String topic) {
        return topic + ".dead";
    }

    public String group(String consumer) {
        return prefix + consumer;
    }

    /**
     * Creates what is missing; what is there stays as the operator made it. A new topic is ready only when each partition
     * has a leader that answers: a producer that sends earlier has some batches refused and others taken, and then tries
     * for most of a minute to get them into their order.
     */
    void ensure(Collection<String> topics) throws Exception {
        for (var topic : topics) {
            try {
                admin().createTopics(
                        java.util.List.of(new NewTopic(topic, Optional.of(config.topicPartitions()),
                                Optional.of(config.topicReplicas()))))
                        .all().get(20, TimeUnit.SECONDS);
                var partitions = IntStream.range(0, config.topicPartitions())
                        .mapToObj(number -> new TopicPartition(topic, number))
                        .collect(Collectors.toMap(Function.identity(), _ -> OffsetSpec.latest()));
                admin().listOffsets(partitions).all().get(20, TimeUnit.SECONDS);
            } catch (ExecutionException refused) {
                if (!(refused.getCause() instanceof TopicExistsException)) {
                    throw refused;
                }
            }
        }
    }

    /** Whether the broker answers within the time. */
    public boolean reachable(int milliseconds) {
        try {
            admin().describeCluster().nodes().get(milliseconds, TimeUnit.MILLISECONDS);
            return true;
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return false;
        } catch (Exception _) {
            return false;
        }
    }

    private synchronized Admin admin() {
        var existing = admin;
        if (existing == null) {
            existing = Admin.create(Map.of("bootstrap.servers", config.kafka(), "client.id", config.service() + "-admin",
                    "request.timeout.ms", "5000", "default.api.timeout.ms", "15000"));
            admin = existing;
        }
        return existing;
    }

    @PreDestroy
    void close() {
        var existing = admin;
        if (existing != null) {
            existing.close(java.time.Duration.ofSeconds(1));
        }
    }
}
