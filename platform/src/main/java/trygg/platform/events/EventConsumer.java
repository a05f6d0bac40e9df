package trygg.platform.events;

import java.time.Duration;
import java.util.Set;

import trygg.platform.db.Tx;

/**
 * A service's ear for another service's events. Beans of this type are found and fed by the platform.
 *
 * <p>
 * {@link #apply} is called once for each event, in the order of its subject, inside a transaction shared with the other
 * events of the poll. It writes through the transaction and calls nothing outside. An event type it has no use for it
 * ignores. What it throws is either an outage (tried again for ever) or parks the
 * message, unless that is {@link #known}.
 */
public interface EventConsumer {

    /** Names the consumer group and the inbox: {@code <service>.<foreign concept>}, such as {@code housing.contacts}. */
    String name();

    /** The services it listens to, such as {@code intake}. */
    Set<String> sources();

    void apply(Tx tx, IncomingEvent event);

    /**
     * Whether what the event tells was heard before, under another message id. Asked only when it cannot be applied, so
     * that the usual poll pays nothing for it: what is known is dropped, anything else is parked.
     */
    default boolean known(Tx tx, IncomingEvent event) {
        return false;
    }

    /**
     * How long the first event of a poll waits for company: longer means fewer transactions and later effects. None for
     * who acts on what it hears; a little for who only retells what several services say about one case at once.
     */
    default Duration gather() {
        return Duration.ZERO;
    }
}
