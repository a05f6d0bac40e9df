package trygg.housing.contacts;

import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;

import trygg.housing.need.HousingNeedService;
import trygg.housing.need.NeedKind;
import trygg.housing.roof.RoofService;
import trygg.platform.db.Tx;
import trygg.platform.events.EventConsumer;
import trygg.platform.events.IncomingEvent;

/** Opens a housing need for each contact that asks for one, and a request for a roof where it is for tonight. */
@ApplicationScoped
class ContactConsumer implements EventConsumer {

    private static final String RECEIVED = "trygg.intake.ContactReceived.v1";

    private final HousingNeedService needs;
    private final RoofService roofs;

    ContactConsumer(HousingNeedService needs, RoofService roofs) {
        this.needs = needs;
        this.roofs = roofs;
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
        if (event.type().equals(RECEIVED)) {
            var contact = event.as(ContactReceived.class);
            if (!contact.kinds().isEmpty()) {
                var need = needs.open(tx, contact.command(event.municipality()));
                if (need.kinds().contains(NeedKind.ROOF_TONIGHT)) {
                    roofs.open(tx, need, contact.roofNeeds());
                }
            }
        }
    }

    @Override
    public boolean known(Tx tx, IncomingEvent event) {
        return event.type().equals(RECEIVED) && needs.knows(tx, event.as(ContactReceived.class).contactId());
    }
}
