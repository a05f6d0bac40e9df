package trygg.housing.contacts;

import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;

import trygg.housing.need.HousingNeedId;
import trygg.housing.need.HousingNeedService;
import trygg.housing.need.NeedKind;
import trygg.housing.vacancy.TakeUpHousehold;
import trygg.housing.vacancy.WaitingService;
import trygg.platform.db.Tx;
import trygg.platform.events.EventConsumer;
import trygg.platform.events.IncomingEvent;

/** Opens a housing need for each contact that asks for one. */
@ApplicationScoped
class ContactConsumer implements EventConsumer {

    private static final String RECEIVED = "trygg.intake.ContactReceived.v1";

    private final HousingNeedService needs;

    private final WaitingService waiting;

    ContactConsumer(HousingNeedService needs, WaitingService waiting) {
        this.needs = needs;
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
                var asked = contact.command(event.municipality());
                needs.open(tx, asked);
                if (asked.kinds().contains(NeedKind.HOUSING)) {
                    waiting.takeUp(tx, new TakeUpHousehold(HousingNeedId.ofContact(asked.contactId()).value(),
                            asked.municipality(), asked.caseId(), asked.protectedPerson(), asked.receivedAt(),
                            asked.household().members().size(), asked.household().children().size()));
                }
            }
        }
    }

    @Override
    public boolean known(Tx tx, IncomingEvent event) {
        return event.type().equals(RECEIVED) && needs.knows(tx, event.as(ContactReceived.class).contactId());
    }
}
