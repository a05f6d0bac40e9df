/**
 * Events out and in. What a service states is written to its outbox in the transaction of the state, relayed to Kafka in
 * order and at least once; what it hears is applied a poll at a time, exactly once, and what cannot be applied is parked
 * where an operator sees it. Services write an {@link trygg.platform.events.EventConsumer} and call the
 * {@link trygg.platform.events.Outbox}; the rest is nobody else's business.
 */
@NullMarked
package trygg.platform.events;

import org.jspecify.annotations.NullMarked;
