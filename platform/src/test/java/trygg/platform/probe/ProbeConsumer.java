package trygg.platform.probe;

import java.util.Set;
import java.util.UUID;
import java.util.function.BiConsumer;

import jakarta.enterprise.context.ApplicationScoped;

import trygg.platform.db.Tx;
import trygg.platform.events.EventConsumer;
import trygg.platform.events.IncomingEvent;

/** Writes down what it hears; a test may add what else should happen, such as a failure. */
@ApplicationScoped
public class ProbeConsumer implements EventConsumer {

    public static final String NAME = "intake.probes";

    private volatile BiConsumer<Tx, IncomingEvent> also = (_, _) -> {
    };

    public record Heard(UUID eventId, UUID subject, long sequence, String payload) {
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Set<String> sources() {
        return Set.of("neighbour");
    }

    @Override
    public void apply(Tx tx, IncomingEvent event) {
        tx.batch("insert into heard (event_id, subject, sequence, payload) values (:eventId, :subject, :sequence, :payload)",
                new Heard(event.id(), event.subject(), event.sequence(), event.payload()));
        also.accept(tx, event);
    }

    public void also(BiConsumer<Tx, IncomingEvent> effect) {
        also = effect;
    }

    public void nothingElse() {
        also = (_, _) -> {
        };
    }
}
