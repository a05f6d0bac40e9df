package trygg.benefits.appeal;

import java.time.Instant;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import trygg.platform.events.OutgoingEvent;

/** What benefits states to the others about appeals: that one came and what came of it, never why. */
final class AppealMessages {

    private AppealMessages() {
    }

    /** True when somebody said that a decision is wrong. */
    static OutgoingEvent received(Appeal appeal) {
        var received = appeal.received();
        return new OutgoingEvent("AppealReceived.v1", appeal.caseId(), appeal.municipality(), received.at(),
                new AppealReceived(received.id(), received.decisionId(), received.recoveryId(),
                        appeal.applicationId().value(), appeal.caseId(), appeal.about().code(), received.at(), received.by()));
    }

    /** True when the appeal went one step further: dismissed, reconsidered, sent on, answered or withdrawn. */
    static OutgoingEvent settled(Appeal appeal, Step step) {
        var outcome = step.outcome();
        return new OutgoingEvent("AppealSettled.v1", appeal.caseId(), appeal.municipality(), step.at(),
                new AppealSettled(appeal.id(), appeal.received().decisionId(), appeal.received().recoveryId(),
                        appeal.applicationId().value(), appeal.caseId(), step.kind().code(),
                        outcome == null ? null : outcome.code(), step.at(), step.by()));
    }

    record AppealReceived(UUID appealId, UUID decisionId, @Nullable UUID recoveryId, UUID applicationId, UUID caseId,
            String part, Instant receivedAt,
            String by) {
    }

    record AppealSettled(UUID appealId, UUID decisionId, @Nullable UUID recoveryId, UUID applicationId, UUID caseId,
            String step,
            @Nullable String outcome, Instant at, String by) {
    }
}
