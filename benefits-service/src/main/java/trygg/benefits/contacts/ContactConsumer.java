package trygg.benefits.contacts;

import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;

import trygg.benefits.application.ApplicationService;
import trygg.platform.db.Tx;
import trygg.platform.events.EventConsumer;
import trygg.platform.events.IncomingEvent;

/** Opens applications when contacts ask for aid, keeps the economy stated with them, and hears who is protected. */
@ApplicationScoped
public class ContactConsumer implements EventConsumer {

    private static final String RECEIVED = "trygg.intake.ContactReceived.v1";

    private final ApplicationService applications;

    ContactConsumer(ApplicationService applications) {
        this.applications = applications;
    }

    @Override
    public String name() {
        return "benefits.contacts";
    }

    @Override
    public Set<String> sources() {
        return Set.of("intake");
    }

    @Override
    public void apply(Tx tx, IncomingEvent event) {
        switch (event.type()) {
            case RECEIVED -> {
                var contact = event.as(ContactReceived.class);
                if (!contact.kinds().isEmpty()) {
                    applications.open(tx, contact.command(event.municipality()));
                } else if (contact.protectedPerson()) {
                    applications.protect(tx, contact.caseId());
                }
            }
            case "trygg.intake.EconomyStated.v1" -> {
                var stated = event.as(EconomyStated.class);
                applications.keep(tx, event.municipality(), stated.contactId(), stated.stated());
            }
            default -> {
                // Intake says more than benefits has use for.
            }
        }
    }

    @Override
    public boolean known(Tx tx, IncomingEvent event) {
        return event.type().equals(RECEIVED) && applications.knows(tx, event.as(ContactReceived.class).contactId());
    }
}
