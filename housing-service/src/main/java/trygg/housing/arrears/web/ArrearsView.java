package trygg.housing.arrears.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import trygg.housing.arrears.ArrearsNotice;

/** A notice of rent arrears as the API shows it. */
public record ArrearsView(UUID id, UUID caseId, String municipality, ArrearsRequest.Amount amount, LocalDate dueOn,
        boolean children, Instant receivedAt, String by, @Nullable Answer answer) {

    /** @param outcome {@code pay-debt}, {@code payment-plan}, {@code no-debt} or {@code refused} */
    public record Answer(String outcome, Instant examinedAt) {
    }

    static ArrearsView of(ArrearsNotice notice) {
        var answer = notice.answer();
        return new ArrearsView(notice.id(), notice.caseId(), notice.municipality(),
                new ArrearsRequest.Amount(notice.amount().toPlainString(), notice.currency()), notice.dueOn(),
                notice.children(), notice.receivedAt(), notice.by(),
                answer == null ? null : new Answer(answer.outcome(), answer.examinedAt()));
    }
}
