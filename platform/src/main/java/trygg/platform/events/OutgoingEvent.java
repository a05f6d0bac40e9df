package trygg.platform.events;

import java.time.Instant;
import java.util.UUID;

/**
 * A fact this service states to the others.
 *
 * @param type simple name and major version, such as {@code ContactReceived.v1}
 * @param subject the case it is about; events of one subject arrive in the order they were appended
 * @param municipality code, such as {@code SE-0181}
 * @param at when it became true
 * @param data ids, codes and dates; never a name, number, address or free text
 */
public record OutgoingEvent(String type, UUID subject, String municipality, Instant at, Record data) {

    public OutgoingEvent {
        if (!type.matches("[A-Z][A-Za-z]+\\.v[1-9]")) {
            throw new IllegalArgumentException("an event type is a name and a version: " + type);
        }
    }
}
