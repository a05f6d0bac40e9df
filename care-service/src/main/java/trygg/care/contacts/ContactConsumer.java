package trygg.care.contacts;

import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;

import trygg.care.request.CareRequestService;
import trygg.platform.db.Tx;
import trygg.platform.events.EventConsumer;
import trygg.platform.events.IncomingEvent;

/** Opens a care request for each contact that asks for care. */
@ApplicationScoped
class ContactConsumer implements EventConsumer {

    private static final String RECEIVED = "trygg.intake.ContactReceived.v1";

    private final CareRequestService requests;

    ContactConsumer(CareRequestService requests) {
        this.requests = requests;
    }

    @Override
    public String name() {
        return "care.contacts";
    }

    @Override
    public Set<String> sources() {
        return Set.of("intake");
    }

    @Override
    public void apply(Tx tx, IncomingEvent event) {
        if (event.type().equals(RECEIVED)) {
            var contact = event.as(ContactReceived.class);
            if (!contact.kinds().isEmpty()) {
                requests.open(tx, contact.command(event.municipality()));
            }
        }
    }

    @Override
    public boolean known(Tx tx, IncomingEvent event) {
        return event.type().equals(RECEIVED) && requests.knows(tx, event.as(ContactReceived.class).contactId());
    }
}
