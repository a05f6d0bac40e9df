package trygg.benefits.arrears;

import java.time.Instant;
import java.util.UUID;

import trygg.benefits.arrears.Examination.Finding;
import trygg.platform.events.OutgoingEvent;

/** What benefits states of rent arrears; the contract is under {@code contracts/benefits/arrears}. */
final class ArrearsMessages {

    private ArrearsMessages() {
    }

    /** True when a named human has ended the examination. The reason stays in benefits. */
    static OutgoingEvent examined(Examination examination, Finding finding) {
        return new OutgoingEvent("ArrearsExamined.v1", examination.caseId(), examination.municipality(), finding.at(),
                new ArrearsExamined(examination.id(), examination.caseId(), finding.outcome().code(), finding.at(),
                        finding.by()));
    }

    record ArrearsExamined(UUID noticeId, UUID caseId, String outcome, Instant examinedAt, String by) {
    }
}
