package trygg.benefits.payment;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.UUID;

import trygg.benefits.application.ApplicationId;
import trygg.benefits.application.Money;

/**
 * What a decision gives a household for a month, to be paid to whom it was paid last.
 *
 * @param decisionId that grants it; the decision may be written in the same transaction
 * @param difference whether it comes on top of a month that was divided already: then all of it is the person's
 */
public record MonthlyPayment(ApplicationId applicationId, UUID caseId, String municipality, UUID decisionId, Money amount,
        LocalDate dueOn, YearMonth period, boolean difference) {

    /** The same month of the same decision is the same plan, so that a renewal that starts again plans nothing twice. */
    UUID planId() {
        return UUID.nameUUIDFromBytes(("payment-plan/" + decisionId + "/" + period).getBytes(StandardCharsets.UTF_8));
    }

    UUID paymentId(int nth) {
        return UUID.nameUUIDFromBytes(("payment/" + decisionId + "/" + period + "/" + nth).getBytes(StandardCharsets.UTF_8));
    }
}
