package trygg.housing.contacts;

import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;

import trygg.housing.need.HousingNeedService;
import trygg.housing.need.NeedKind;
import trygg.housing.roof.RoofService;
import trygg.housing.vacancy.TakeUpHousehold;
import trygg.housing.vacancy.WaitingService;
import trygg.platform.db.Tx;
import trygg.platform.events.EventConsumer;
import trygg.platform.events.IncomingEvent;

/**
 * Opens a housing need for each contact that asks for one, a request for a roof where it is for tonight, and a place in the
 * queue where it is for a home.
 */
@ApplicationScoped
class ContactConsumer implements EventConsumer {

    private static final String RECEIVED = "trygg.intake.ContactReceived.v1";

    private final HousingNeedService needs;
    private final RoofService roofs;
    private final WaitingService waiting;

    ContactConsumer(HousingNeedService needs, RoofService roofs, WaitingService waiting) {
        this.needs = needs;
        this.roofs = roofs;
        this.waiting = waiting;
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
                if (need.kinds().contains(NeedKind.HOUSING)) {
                    waiting.takeUp(tx, new TakeUpHousehold(need.id().value(), need.municipality(), need.caseId(),
                            need.protectedPerson(), need.receivedAt(), need.household().members().size(),
                            need.household().children().size()));
                }
            }
        }
    }

    @Override
    public boolean known(Tx tx, IncomingEvent event) {
        return event.type().equals(RECEIVED) && needs.knows(tx, event.as(ContactReceived.class).contactId());
    }
}
