package trygg.housing.arrears;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

import trygg.platform.events.OutgoingEvent;

/** What housing states to the others of rent arrears; the contract is under {@code contracts/housing/arrears}. */
final class ArrearsMessages {

    private ArrearsMessages() {
    }

    /** True when a landlord told that the household owes rent. */
    static OutgoingEvent notified(ArrearsNotice notice) {
        return new OutgoingEvent("ArrearsNotified.v1", notice.caseId(), notice.municipality(), notice.receivedAt(),
                new ArrearsNotified(notice.id(), notice.caseId(), notice.amount().toPlainString(), notice.currency(),
                        notice.dueOn(), notice.children(), notice.receivedAt()));
    }

    record ArrearsNotified(UUID noticeId, UUID caseId, String amount, String currency, LocalDate dueOn, boolean children,
            Instant receivedAt) {
    }
}
