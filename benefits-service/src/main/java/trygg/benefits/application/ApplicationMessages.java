package trygg.benefits.application;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import trygg.platform.events.OutgoingEvent;

/** What benefits states to the others about applications. An amount or a reason never leaves the service this way. */
final class ApplicationMessages {

    private ApplicationMessages() {
    }

    /** True when benefits opened an application for aid from a contact. */
    static OutgoingEvent opened(Application application) {
        return new OutgoingEvent("ApplicationOpened.v1", application.caseId(), application.municipality(),
                application.receivedAt(),
                new ApplicationOpened(application.id().value(), application.contactId(), application.caseId(),
                        application.kinds().stream().map(NeedKind::code).toList()));
    }

    /** True when a written decision was made on an application, or on the emergency part of it. */
    static OutgoingEvent decided(Application application, Decision decision) {
        return new OutgoingEvent("AidDecided.v1", application.caseId(), application.municipality(), decision.at(),
                new AidDecided(decision.id(), application.id().value(), application.caseId(),
                        decision.part().code(), decision.outcome().code(), decision.ground().paragraph(), decision.at(),
                        decision.by()));
    }

    record ApplicationOpened(UUID applicationId, UUID contactId, UUID caseId, List<String> kinds) {
    }

    record AidDecided(UUID decisionId, UUID applicationId, UUID caseId, String part, String outcome, String ground,
            Instant decidedAt, String by) {
    }
}
