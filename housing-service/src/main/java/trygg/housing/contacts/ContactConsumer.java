package trygg.housing.contacts;

import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;

import trygg.housing.need.HousingNeedService;
import trygg.platform.db.Tx;
import trygg.platform.events.EventConsumer;
import trygg.platform.events.IncomingEvent;

/** Opens a housing need for each contact that asks for one. */
@ApplicationScoped
class ContactConsumer implements EventConsumer {

    private final HousingNeedService needs;

    ContactConsumer(HousingNeedService needs) {
        this.needs = needs;
    }

    @Override
    public String name() {
        return "housing.contacts";
    }

    @Override
    public Set<String> sources() {
        return Set.of("intake");
    }

    @Override
    public void apply(Tx tx, IncomingEvent event) {
        if (event.type().equals("trygg.intake.ContactReceived.v1")) {
            var contact = event.as(ContactReceived.class);
            if (!contact.kinds().isEmpty()) {
                needs.open(tx, contact.command(event.municipality()));
            }
        }
    }
}
