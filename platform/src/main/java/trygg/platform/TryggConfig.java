package trygg.platform;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** The settings of a service that are Trygg's own; Quarkus' are in {@code microprofile-config.properties}. */
@ConfigMapping(prefix = "trygg")
public interface TryggConfig {

    /** Which service this is: {@code intake}, {@code housing}, {@code benefits} or {@code care}. Names topic and path. */
    String service();

    /** The one origin people see, such as {@code https://trygg.example.org}; forms from elsewhere are refused. */
    String origin();

    /** Shown on every page when it is not the real thing ({@code local}, {@code test}); empty in production. */
    Optional<String> environment();

    /** Bootstrap servers of Kafka, {@code host:port,host:port}. */
    String kafka();

    /** Folder of the municipality profiles; without it the ones packed with the code. */
    Optional<String> municipalities();

    /** Put before every topic and consumer group, so that tests side by side do not read each other's events. */
    Optional<String> topicPrefix();

    /** How many copies the broker keeps of each event. One is right only for a machine with one broker. */
    @WithDefault("1")
    short topicReplicas();

    /**
     * Into how many parts a topic that a service creates is split; the order of a case is kept by its key. It bounds the
     * replicas of a consumer, and each part costs a little work at every look.
     */
    @WithDefault("12")
    int topicPartitions();

    /**
     * Addresses, below the root of the service, that take a larger body than {@link trygg.platform.api.BodyLimit} lets pass.
     * {@code quarkus.http.limits.max-body-size} has to be larger than each.
     */
    Map<String, MemorySize> bodyLimits();

    Relay relay();

    Consumer consumer();

    Guarantees guarantees();

    Retention retention();

    interface Relay {
        @WithDefault("true")
        boolean enabled();

        /** How long the relay sleeps when nobody wakes it. Longer saves queries and delays events of dead wakers. */
        @WithDefault("100ms")
        Duration poll();

        /** How long it waits after a wake to gather a batch. Longer means fewer, fuller batches and later events. */
        @WithDefault("10ms")
        Duration gather();

        /** Rows sent per batch; all of them are in memory at once. */
        @WithDefault("2000")
        int batch();

        /** How often a replica that does not lead tries to. Half of it is the mean time of a takeover. */
        @WithDefault("500ms")
        Duration takeover();
    }

    interface Consumer {
        @WithDefault("true")
        boolean enabled();

        /** Events applied in one transaction at most. */
        @WithDefault("500")
        int batch();

        /** How long to wait before an outage is tried again. */
        @WithDefault("500ms")
        Duration retry();
    }

    interface Guarantees {
        /** How often clocks past their time are looked for, and how often the ledger is sealed. */
        @WithDefault("500ms")
        Duration sweep();

        /** Clocks broken in one transaction at most. */
        @WithDefault("200")
        int batch();
    }

    interface Retention {
        /** Longer than any redelivery: an event that comes back after this is applied again. */
        @WithDefault("30d")
        Duration inbox();
    }
}
