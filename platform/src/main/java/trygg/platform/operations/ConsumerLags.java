package trygg.platform.operations;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;

import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.TopicPartition;
import org.jboss.logging.Logger;

import trygg.platform.TryggConfig;
import trygg.platform.events.EventConsumer;
import trygg.platform.events.Topics;

/**
 * How far this service's consumers are behind, asked of the broker itself: a client's own metrics say nothing of a
 * consumer that does not run, which is the one an operator looks for.
 */
@ApplicationScoped
class ConsumerLags {

    private static final Logger LOG = Logger.getLogger(ConsumerLags.class);
    private static final int PATIENCE_MS = 3_000;

    private final TryggConfig config;
    private final Topics topics;
    private final Instance<EventConsumer> consumers;

    ConsumerLags(TryggConfig config, Topics topics, @Any Instance<EventConsumer> consumers) {
        this.config = config;
        this.topics = topics;
        this.consumers = consumers;
    }

    /** All consumers of this service, without numbers where the broker does not give them in time. */
    List<Overview.Consumer> ask(boolean brokerReachable) {
        var named = consumers.stream().sorted(java.util.Comparator.comparing(EventConsumer::name)).toList();
        if (!brokerReachable || named.isEmpty()) {
            return named.stream().map(ConsumerLags::silent).toList();
        }
        // Opened for the question and closed after it: the page is seen rarely, a client kept would cost all the time.
        var admin = Admin.create(Map.of("bootstrap.servers", config.kafka(), "client.id", config.service() + "-operations",
                "request.timeout.ms", PATIENCE_MS, "default.api.timeout.ms", PATIENCE_MS));
        try {
            var all = new ArrayList<Overview.Consumer>();
            for (var consumer : named) {
                all.add(ask(admin, consumer));
            }
            return all;
        } finally {
            admin.close(Duration.ofMillis(500));
        }
    }

    private Overview.Consumer ask(Admin admin, EventConsumer consumer) {
        var group = topics.group(consumer.name());
        try {
            var names = consumer.sources().stream().map(topics::of).toList();
            var committed = get(admin.listConsumerGroupOffsets(group).partitionsToOffsetAndMetadata());
            var partitions = new HashSet<TopicPartition>();
            get(admin.describeTopics(names).allTopicNames()).forEach((topic, description) -> description.partitions()
                    .forEach(partition -> partitions.add(new TopicPartition(topic, partition.partition()))));
            var members = get(admin.describeConsumerGroups(List.of(group)).describedGroups().get(group)).members().size();
            return new Overview.Consumer(consumer.name(), sources(consumer), behind(admin, partitions, committed), members);
        } catch (ExecutionException | TimeoutException silence) {
            LOG.debugf("the broker says nothing of %s: %s", group, silence.getMessage());
            return silent(consumer);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return silent(consumer);
        }
    }

    private static long behind(Admin admin, Set<TopicPartition> partitions, Map<TopicPartition, OffsetAndMetadata> committed)
            throws InterruptedException, ExecutionException, TimeoutException {
        var ends = offsets(admin, partitions, OffsetSpec.latest());
        var unheard = new HashSet<>(partitions);
        unheard.removeIf(partition -> committed.get(partition) != null);
        var beginnings = offsets(admin, unheard, OffsetSpec.earliest());
        long behind = 0;
        for (var partition : partitions) {
            var heard = committed.get(partition);
            var next = heard == null ? beginnings.getOrDefault(partition, 0L) : heard.offset();
            behind += Math.max(0, ends.getOrDefault(partition, 0L) - next);
        }
        return behind;
    }

    private static Map<TopicPartition, Long> offsets(Admin admin, Set<TopicPartition> partitions, OffsetSpec which)
            throws InterruptedException, ExecutionException, TimeoutException {
        if (partitions.isEmpty()) {
            return Map.of();
        }
        var wanted = new HashMap<TopicPartition, OffsetSpec>();
        partitions.forEach(partition -> wanted.put(partition, which));
        var found = new HashMap<TopicPartition, Long>();
        get(admin.listOffsets(wanted).all()).forEach((partition, offset) -> found.put(partition, offset.offset()));
        return found;
    }

    private static <T> T get(KafkaFuture<T> answer) throws InterruptedException, ExecutionException, TimeoutException {
        return answer.get(PATIENCE_MS, TimeUnit.MILLISECONDS);
    }

    private static Overview.Consumer silent(EventConsumer consumer) {
        return new Overview.Consumer(consumer.name(), sources(consumer), null, null);
    }

    private static List<String> sources(EventConsumer consumer) {
        return List.copyOf(new TreeSet<>(consumer.sources()));
    }
}
