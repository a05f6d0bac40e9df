package trygg.platform.events;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Properties;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.errors.WakeupException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.kafka.KafkaClientMetrics;
import io.quarkus.runtime.StartupEvent;
import trygg.platform.Background;
import trygg.platform.TryggConfig;
import trygg.platform.db.Outage;
import trygg.platform.db.Scope;
import trygg.platform.db.Transactions;
import trygg.platform.db.Tx;

/**
 * Feeds the service's {@link EventConsumer}s. A whole poll is applied in one transaction with a set-based inbox; only
 * when that fails are its messages tried one by one, so that the one at fault is parked and its neighbours are not
 * held up. An outage is retried for ever: nothing is parked because a database was away.
 */
@ApplicationScoped
public class Consumers {

    private static final Logger LOG = Logger.getLogger(Consumers.class);
    private static final Duration NOTED_EVERY = Duration.ofMillis(500);

    private final TryggConfig config;
    private final Topics topics;
    private final Transactions transactions;
    private final Inbox inbox;
    private final DeadLetters deadLetters;
    private final Traces traces;
    private final Background background;
    private final MeterRegistry metrics;

    Consumers(TryggConfig config, Topics topics, Transactions transactions, Inbox inbox, DeadLetters deadLetters,
            Traces traces, Background background, MeterRegistry metrics) {
        this.config = config;
        this.topics = topics;
        this.transactions = transactions;
        this.inbox = inbox;
        this.deadLetters = deadLetters;
        this.traces = traces;
        this.background = background;
        this.metrics = metrics;
    }

    void start(@Observes StartupEvent event, @Any Instance<EventConsumer> consumers) {
        if (config.consumer().enabled()) {
            for (var consumer : consumers) {
                var ear = new Ear(consumer);
                background.loop(consumer.name(), ear::round, ear::close);
            }
        }
    }

    /** Applies one poll. The transaction holds the effects, the inbox, the positions and the letters parked. */
    public void apply(EventConsumer consumer, List<ConsumerRecord<String, byte[]>> messages) {
        try {
            transactions.run(scopeOf(messages), tx -> applyAll(tx, consumer, messages));
        } catch (RuntimeException trouble) {
            if (Outage.is(trouble)) {
                throw trouble;
            }
            LOG.warnf("%s: a poll of %d messages failed, trying them one by one: %s", consumer.name(), messages.size(),
                    trouble);
            for (var message : messages) {
                applyOne(consumer, message);
            }
        }
    }

    private void applyAll(Tx tx, EventConsumer consumer, List<ConsumerRecord<String, byte[]>> messages) {
        var events = new ArrayList<IncomingEvent>(messages.size());
        for (var message : messages) {
            try {
                events.add(Envelope.open(message));
            } catch (UnreadableMessage unreadable) {
                deadLetters.park(tx, consumer.name(), message, null, unreadable);
            }
        }
        for (var event : inbox.take(tx, consumer.name(), events)) {
            traces.within(event, () -> consumer.apply(tx, event));
        }
        inbox.watchSequence(tx, consumer.name(), events);
    }

    private void applyOne(EventConsumer consumer, ConsumerRecord<String, byte[]> message) {
        try {
            transactions.run(scopeOf(List.of(message)), tx -> applyAll(tx, consumer, List.of(message)));
        } catch (RuntimeException trouble) {
            if (Outage.is(trouble)) {
                throw trouble;
            }
            var event = readable(message);
            if (event != null && dropped(consumer, event)) {
                return;
            }
            LOG.errorf("%s: parking %s %d/%d: %s", consumer.name(), message.topic(), message.partition(), message.offset(),
                    trouble);
            transactions.run(scopeOf(List.of(message)), tx -> {
                deadLetters.park(tx, consumer.name(), message, event, trouble);
                if (event != null) {
                    // Heard, though not applied: it is not missing, it is parked.
                    inbox.watchSequence(tx, consumer.name(), List.of(event));
                }
            });
        }
    }

    /** True when the event told nothing new; it then counts as heard. */
    private boolean dropped(EventConsumer consumer, IncomingEvent event) {
        try {
            return transactions.in(Scope.of(event.municipality()), tx -> {
                var known = consumer.known(tx, event);
                if (known) {
                    inbox.take(tx, consumer.name(), List.of(event));
                    inbox.watchSequence(tx, consumer.name(), List.of(event));
                }
                return known;
            });
        } catch (UnreadableMessage _) {
            return false;
        }
    }

    private static @Nullable IncomingEvent readable(ConsumerRecord<String, byte[]> message) {
        try {
            return Envelope.open(message);
        } catch (UnreadableMessage _) {
            return null;
        }
    }

    private static Scope scopeOf(List<ConsumerRecord<String, byte[]>> messages) {
        var municipalities = new HashSet<String>();
        municipalities.add(DeadLetters.NOBODYS);
        for (var message : messages) {
            var event = readable(message);
            if (event != null) {
                municipalities.add(event.municipality());
            }
        }
        return Scope.of(municipalities);
    }

    /** One consumer's connection to the broker and its loop. */
    private final class Ear {

        private final EventConsumer consumer;
        private @Nullable KafkaConsumer<String, byte[]> kafka;
        private @Nullable KafkaClientMetrics bound;
        private List<ConsumerRecord<String, byte[]>> held = List.of();
        private long noted = System.nanoTime();
        private boolean placeToNote;

        Ear(EventConsumer consumer) {
            this.consumer = consumer;
        }

        void round() throws Exception {
            var open = kafka;
            if (open == null) {
                var names = consumer.sources().stream().map(topics::of).toList();
                topics.ensure(names);
                // What cannot be applied is sent there; a topic that is missing would hold up the whole outbox.
                topics.ensure(names.stream().map(topics::deadOf).toList());
                open = connect();
                open.subscribe(names);
                kafka = open;
            }
            try {
                if (held.isEmpty()) {
                    var polled = new ArrayList<ConsumerRecord<String, byte[]>>();
                    open.poll(Duration.ofMillis(500)).forEach(polled::add);
                    if (!polled.isEmpty() && polled.size() < config.consumer().batch() && consumer.gather().isPositive()) {
                        background.pause(consumer.gather());
                        open.poll(Duration.ZERO).forEach(polled::add);
                    }
                    held = polled;
                }
                if (!held.isEmpty()) {
                    apply(consumer, held);
                    held = List.of();
                    placeToNote = true;
                }
                notePlace(open);
            } catch (WakeupException | org.apache.kafka.common.errors.InterruptException _) {
                // The service stops.
            } catch (RuntimeException trouble) {
                if (!Outage.is(trouble)) {
                    // The broker's own trouble, such as a lost group: begin anew, the inbox drops what comes twice.
                    close();
                    throw trouble;
                }
                LOG.warnf("%s: outage, %d messages wait: %s", consumer.name(), held.size(), trouble.getMessage());
                waitOut(open);
            }
        }

        /** Now and then is enough: what comes again because its place was not noted is dropped by the inbox. */
        private void notePlace(KafkaConsumer<String, byte[]> open) {
            if (placeToNote && System.nanoTime() - noted > NOTED_EVERY.toNanos()) {
                open.commitAsync();
                placeToNote = false;
                noted = System.nanoTime();
            }
        }

        /** Keeps the place in the group while the outage lasts. What a new assignment brings meanwhile is held too. */
        private void waitOut(KafkaConsumer<String, byte[]> open) {
            open.pause(open.assignment());
            var more = new ArrayList<>(held);
            open.poll(config.consumer().retry()).forEach(more::add);
            held = more;
            open.resume(open.assignment());
        }

        private KafkaConsumer<String, byte[]> connect() {
            var properties = new Properties();
            properties.putAll(Map.of("bootstrap.servers", config.kafka(), "group.id", topics.group(consumer.name()),
                    "client.id", consumer.name(), "enable.auto.commit", "false", "auto.offset.reset", "earliest",
                    "max.poll.records", Integer.toString(config.consumer().batch()),
                    // A killed replica's share goes to the others within seconds, not the default 45.
                    "session.timeout.ms", "6000", "heartbeat.interval.ms", "1500"));
            var open = new KafkaConsumer<>(properties, new StringDeserializer(), new ByteArrayDeserializer());
            var meters = new KafkaClientMetrics(open);
            meters.bindTo(metrics);
            bound = meters;
            return open;
        }

        void close() {
            // What was polled and not applied has to come again, so its place is not noted.
            var allApplied = held.isEmpty();
            held = List.of();
            if (bound != null) {
                bound.close();
                bound = null;
            }
            if (kafka != null) {
                var closing = kafka;
                kafka = null;
                // The stop interrupted this thread; the farewell to the group must not be cut short by it.
                Thread.interrupted();
                try {
                    if (allApplied) {
                        closing.commitSync(Duration.ofSeconds(1));
                    }
                } catch (RuntimeException _) {
                    // What was not noted comes again and is dropped.
                }
                closing.close(org.apache.kafka.clients.consumer.CloseOptions.timeout(Duration.ofSeconds(2)));
            }
        }
    }
}
