package trygg.benefits.payment;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import trygg.platform.events.OutgoingEvent;

/** What benefits states to the others about payments that go by the bank: never whom or where they go, only of which kind. */
final class PaymentMessages {

    private PaymentMessages() {
    }

    /** True when the payment came to stand as it says. Why it was stopped or did not arrive is told to nobody else. */
    static OutgoingEvent changed(PlannedPayment payment) {
        return new OutgoingEvent("PaymentChanged.v1", payment.caseId(), payment.municipality(), payment.at(),
                new PaymentChanged(payment.id(), payment.applicationId(), payment.caseId(), payment.standing().code(),
                        payment.amount().amount().toPlainString(), payment.amount().currency().getCurrencyCode(),
                        payment.dueOn(), payment.paidOn(), payment.payeeKind().code(), payment.replaces(), payment.at(),
                        payment.by()));
    }

    record PaymentChanged(UUID paymentId, UUID applicationId, UUID caseId, String state, String amount, String currency,
            LocalDate dueOn, @Nullable LocalDate paidOn, String payeeKind, @Nullable UUID replaces, Instant changedAt,
            String by) {
    }
}
