package trygg.platform.operations;

import java.time.Clock;
import java.time.Duration;
import java.util.function.ToDoubleFunction;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.StartupEvent;
import trygg.platform.Background;
import trygg.platform.TryggConfig;
import trygg.platform.db.Outage;
import trygg.platform.events.Relay;

/**
 * The figures as metrics. They are measured by a loop of their own and not when they are scraped: a scrape must be
 * answered at once, also when the database is slow, and several scrapers must not multiply the query.
 */
@ApplicationScoped
class Gauges {

    private static final Logger LOG = Logger.getLogger(Gauges.class);
    private static final Duration EVERY = Duration.ofSeconds(5);
    /** After this long without a measurement a gauge says that it does not know, which an alert can see. */
    private static final Duration STALE = Duration.ofSeconds(30);

    private final OperationsService service;
    private final BrokerWatch broker;
    private final Relay relay;
    private final Background background;
    private final MeterRegistry metrics;
    private final TryggConfig config;
    private final Clock clock;
    private volatile @Nullable Figures latest;

    Gauges(OperationsService service, BrokerWatch broker, Relay relay, Background background, MeterRegistry metrics,
            TryggConfig config, Clock clock) {
        this.service = service;
        this.broker = broker;
        this.relay = relay;
        this.background = background;
        this.metrics = metrics;
        this.config = config;
        this.clock = clock;
    }

    void start(@Observes StartupEvent event) {
        gauge("outbox.pending", Figures::outboxPending, "Events committed and not yet at the broker");
        gauge("outbox.age.seconds", Figures::outboxAgeSeconds, "How long the oldest of them waits");
        gauge("outbox.refused", Figures::outboxRefused, "Events the broker refuses for their own sake");
        gauge("dead.letters", Figures::deadLetters, "Messages parked and not decided about");
        gauge("sequence.gaps", Figures::sequenceGaps, "Events missing in the sequence of their subject");
        gauge("clocks.running", Figures::clocksRunning, "Guarantee clocks running");
        gauge("clocks.broken", Figures::clocksBroken, "Guarantee clocks broken and not remedied");
        gauge("clocks.due.soon", Figures::clocksDueSoon, "Guarantee clocks that fall due within an hour");
        gauge("ledger.unsealed", Figures::ledgerUnsealed, "Ledger entries waiting for the sealer");
        Gauge.builder(named("relay.leads"), () -> relay.leads() ? 1 : 0)
                .description("Whether this replica sends the outbox; the sum over replicas is 1").register(metrics);
        background.loop("figures", this::round, () -> {
        });
    }

    private void round() {
        broker.look();
        try {
            latest = service.measure();
        } catch (RuntimeException trouble) {
            // An outage is told by readiness and by those whose work it stops; here it would only be told again.
            if (!Outage.is(trouble)) {
                throw trouble;
            }
            LOG.debugf("no figures: %s", trouble.getMessage());
        }
        background.pause(EVERY);
    }

    private void gauge(String name, ToDoubleFunction<Figures> figure, String description) {
        Gauge.builder(named(name), () -> value(figure)).description(description).register(metrics);
    }

    private double value(ToDoubleFunction<Figures> figure) {
        var known = latest;
        return known == null || known.at().plus(STALE).isBefore(clock.instant()) ? Double.NaN : figure.applyAsDouble(known);
    }

    private String named(String name) {
        return config.service() + "." + name;
    }
}
