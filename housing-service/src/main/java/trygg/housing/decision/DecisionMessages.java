package trygg.housing.decision;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

import trygg.housing.decision.MadeDecision.Appeal;
import trygg.housing.decision.MadeDecision.Execution;
import trygg.housing.decision.MadeDecision.Lapse;
import trygg.housing.decision.MadeDecision.Settled;
import trygg.platform.api.Codes;
import trygg.platform.events.OutgoingEvent;

/** What housing states of what becomes of a decision; the contracts are under {@code contracts/housing/decision}. */
final class DecisionMessages {

    private DecisionMessages() {
    }

    static OutgoingEvent appealed(MadeDecision one, Appeal appeal, Instant at) {
        return event("HousingAppealed.v1", one, at, new HousingAppealed(appeal.id(), one.id(), one.needId(), one.caseId(),
                appeal.receivedOn(), appeal.by()));
    }

    static OutgoingEvent settled(MadeDecision one, Appeal appeal, Settled settled, Instant at) {
        return event("HousingAppealSettled.v1", one, at, new HousingAppealSettled(appeal.id(), one.id(), one.needId(),
                one.caseId(), Codes.of(settled.outcome()), settled.on(), settled.by()));
    }

    static OutgoingEvent executed(MadeDecision one, Execution execution, Instant at) {
        return event("HousingExecuted.v1", one, at, new HousingExecuted(execution.id(), one.id(), one.needId(), one.caseId(),
                execution.on(), execution.by()));
    }

    static OutgoingEvent interrupted(MadeDecision one, Execution execution, LocalDate on, String by, Instant at) {
        return event("HousingInterrupted.v1", one, at,
                new HousingInterrupted(execution.id(), one.id(), one.needId(), one.caseId(), on, by));
    }

    static OutgoingEvent lapsed(MadeDecision one, Lapse lapse, Instant at) {
        return event("HousingLapsed.v1", one, at, new HousingLapsed(lapse.id(), one.id(), one.needId(), one.caseId(),
                Codes.of(lapse.why()), lapse.on(), lapse.by()));
    }

    private static OutgoingEvent event(String type, MadeDecision one, Instant at, Record data) {
        return new OutgoingEvent(type, one.caseId(), one.municipality(), at, data);
    }

    record HousingAppealed(UUID appealId, UUID decisionId, UUID housingNeedId, UUID caseId, LocalDate receivedOn, String by) {
    }

    record HousingAppealSettled(UUID appealId, UUID decisionId, UUID housingNeedId, UUID caseId, String outcome, LocalDate on,
            String by) {
    }

    record HousingExecuted(UUID executionId, UUID decisionId, UUID housingNeedId, UUID caseId, LocalDate on, String by) {
    }

    record HousingLapsed(UUID lapseId, UUID decisionId, UUID housingNeedId, UUID caseId, String why, LocalDate on, String by) {
    }

    record HousingInterrupted(UUID executionId, UUID decisionId, UUID housingNeedId, UUID caseId, LocalDate on, String by) {
    }
}
