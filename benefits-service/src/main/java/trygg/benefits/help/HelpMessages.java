package trygg.benefits.help;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

import trygg.benefits.application.Application;
import trygg.platform.events.OutgoingEvent;

/** What benefits states of help with applications; the contracts are under {@code contracts/benefits/help}. */
final class HelpMessages {

    private HelpMessages() {
    }

    /** True when an application was found to stand still. It counts against nobody. */
    static OutgoingEvent stalled(Stall stall) {
        return new OutgoingEvent("ApplicationStalled.v1", stall.caseId(), stall.municipality(), stall.foundAt(),
                new ApplicationStalled(stall.id(), stall.application().value(), stall.caseId(), stall.why().code(),
                        stall.since(), stall.foundAt()));
    }

    /** True when somebody offered the household help with its application. */
    static OutgoingEvent offered(Application application, HelpOffer offer) {
        return new OutgoingEvent("HelpOffered.v1", application.caseId(), application.municipality(), offer.at(),
                new HelpOffered(offer.id(), application.id().value(), application.caseId(), offer.way().code(), offer.at(),
                        offer.by()));
    }

    record ApplicationStalled(UUID stallId, UUID applicationId, UUID caseId, String why, LocalDate since, Instant foundAt) {
    }

    record HelpOffered(UUID offerId, UUID applicationId, UUID caseId, String way, Instant offeredAt, String by) {
    }
}
