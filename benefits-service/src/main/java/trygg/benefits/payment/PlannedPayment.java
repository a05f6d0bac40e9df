package trygg.benefits.payment;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import trygg.benefits.application.Money;
import trygg.benefits.application.Payment.State;
import trygg.benefits.bank.BankPayment;
import trygg.benefits.bank.Payee;
import trygg.benefits.bank.PaymentId;
import trygg.benefits.bank.PaymentState;

/**
 * A payment that is planned here and goes by the bank, as it stands since one change of it. A change is never rewritten: the
 * next one follows it, and the two that would follow the same one are one too many for the database.
 *
 * @param nth which change of the payment it is, from 1
 * @param payeeKind whom it goes to, which is all that others hear of the payee
 * @param period the month it is meant for
 * @param replaces the payment that came to nothing and in whose place this one was planned
 * @param reason why a human stopped or cancelled it; stays in this service
 */
public record PlannedPayment(UUID id, int nth, UUID applicationId, UUID caseId, String municipality, UUID decisionId,
        UUID planId, UUID payeeId, Payee.Kind payeeKind, YearMonth period, Money amount, LocalDate dueOn,
        @Nullable UUID replaces, PaymentState state, @Nullable String reason, Instant at, String by) {

    BankPayment bank() {
        return new BankPayment(new PaymentId(id), state);
    }

    PlannedPayment moved(PaymentState to, @Nullable String why, Instant now, String who) {
        return new PlannedPayment(id, nth + 1, applicationId, caseId, municipality, decisionId, planId, payeeId, payeeKind,
                period, amount, dueOn, replaces, to, why, now, who);
    }

    /** The same, to the payee that has replaced the one it was planned to. */
    PlannedPayment to(UUID payee) {
        return new PlannedPayment(id, nth, applicationId, caseId, municipality, decisionId, planId, payee, payeeKind, period,
                amount, dueOn, replaces, state, reason, at, by);
    }

    /** How it stands, in the word of the table, the API and the events. */
    public State standing() {
        return switch (state) {
            case PaymentState.Planned _ -> State.PLANNED;
            case PaymentState.Sent _ -> State.SENT;
            case PaymentState.Accepted _ -> State.ACCEPTED;
            case PaymentState.Paid _ -> State.PAID;
            case PaymentState.Rejected _ -> State.REJECTED;
            case PaymentState.Returned _ -> State.RETURNED;
            case PaymentState.Stopped _ -> State.STOPPED;
            case PaymentState.Cancelled _ -> State.CANCELLED;
        };
    }

    /** The day it was paid, when that is how it stands. */
    public @Nullable LocalDate paidOn() {
        return state instanceof PaymentState.Paid(var unused, var on) ? on : null;
    }

    /** The run it belongs to, if it ever was sent. */
    public @Nullable UUID run() {
        return state instanceof PaymentState.InRun in ? in.run().value() : null;
    }

    /** What is said of it is the same, whenever it was said. */
    boolean says(PlannedPayment other) {
        return equals(new PlannedPayment(other.id, other.nth, other.applicationId, other.caseId, other.municipality,
                other.decisionId, other.planId, other.payeeId, other.payeeKind, other.period, other.amount, other.dueOn,
                other.replaces, other.state, other.reason, at, other.by));
    }
}
