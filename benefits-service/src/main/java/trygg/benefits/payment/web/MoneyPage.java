package trygg.benefits.payment.web;

import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import trygg.platform.pages.FormInput.Choice;

/**
 * How the case of one application is paid, in the reader's words.
 *
 * @param decisions that grant an amount, with what is left to plan
 * @param panel the form that plans; absent when nothing is left or nobody can be paid
 * @param kinds of payees and the forms of account numbers, for the form that enters one
 * @param payeeId the id the payee will have, so that a form sent twice enters once
 */
record MoneyPage(UUID application, String title, boolean protectedPerson, List<DecisionRow> decisions, List<PayeeRow> payees,
        List<PaymentRow> payments, @Nullable Panel panel, List<Choice> kinds, List<Choice> schemes, List<Choice> corrected,
        UUID payeeId) {

    record DecisionRow(String day, String granted, String left) {
    }

    /** @param account its last digits: enough to know it again, too little to pay to it */
    record PayeeRow(String kind, String name, String account, String reference) {
    }

    /**
     * @param stops true while it can be held back
     * @param returns true when its money may have come back
     */
    record PaymentRow(UUID id, String state, String color, String amount, String payee, String due, String month,
            String changed,
            @Nullable String reason, boolean stops, boolean returns) {
    }

    record Panel(String currency, List<Choice> decisions, List<Choice> payees, List<Choice> replaced, UUID planId,
            UUID paymentId) {
    }
}
