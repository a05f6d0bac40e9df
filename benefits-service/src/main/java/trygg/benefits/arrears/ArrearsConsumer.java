package trygg.benefits.arrears;

import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;

import trygg.platform.db.Tx;
import trygg.platform.events.EventConsumer;
import trygg.platform.events.IncomingEvent;

/** Opens an emergency examination for each notice of rent arrears housing tells of. */
@ApplicationScoped
public class ArrearsConsumer implements EventConsumer {

    private static final String NOTIFIED = "trygg.housing.ArrearsNotified.v1";

    private final ArrearsService arrears;

    ArrearsConsumer(ArrearsService arrears) {
        this.arrears = arrears;
    }

    @Override
    public String name() {
        return "benefits.housing";
    }

    @Override
    public Set<String> sources() {
        return Set.of("housing");
    }

    @Override
    public void apply(Tx tx, IncomingEvent event) {
        if (event.type().equals(NOTIFIED)) {
            arrears.open(tx, event.municipality(), event.as(ArrearsNotified.class));
        }
    }

    @Override
    public boolean known(Tx tx, IncomingEvent event) {
        return event.type().equals(NOTIFIED) && arrears.knows(tx, event.as(ArrearsNotified.class).noticeId());
    }
}
