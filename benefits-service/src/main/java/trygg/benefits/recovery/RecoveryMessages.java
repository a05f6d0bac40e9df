package trygg.benefits.recovery;

import java.time.Instant;
import java.util.UUID;

import trygg.benefits.application.Application;
import trygg.platform.events.OutgoingEvent;

/** What benefits states to the others about recovery: that it was decided, let go or set aside, never the amount nor why. */
final class RecoveryMessages {

    private RecoveryMessages() {
    }

    /** True when a named human decided in writing that aid is asked back. */
    static OutgoingEvent decided(Application application, Recovery recovery) {
        return event(application, recovery, "asked-back", recovery.at(), recovery.by());
    }

    /** True when a named human let go of all that was asked back by a decision. */
    static OutgoingEvent waived(Application application, Recovery recovery, Instant at, String by) {
        return event(application, recovery, "waived", at, by);
    }

    /** True when an appeal of the decision was upheld, so that it counts no more. */
    static OutgoingEvent setAside(Application application, Recovery recovery, Instant at, String by) {
        return event(application, recovery, "set-aside", at, by);
    }

    private static OutgoingEvent event(Application application, Recovery recovery, String outcome, Instant at, String by) {
        return new OutgoingEvent("RecoveryDecided.v1", application.caseId(), application.municipality(), at,
                new RecoveryDecided(recovery.id(), recovery.decisionId(), application.id().value(), application.caseId(),
                        outcome, at, by));
    }

    record RecoveryDecided(UUID recoveryId, UUID decisionId, UUID applicationId, UUID caseId, String outcome, Instant at,
            String by) {
    }
}
