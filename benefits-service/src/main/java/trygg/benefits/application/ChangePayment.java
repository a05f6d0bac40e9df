package trygg.benefits.application;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import trygg.benefits.application.Paying.Fault;
import trygg.benefits.application.Payment.State;

/**
 * Tells how a payment stands. The caller chooses the id of the payment; the same id with a further state moves it on.
 *
 * @param amount required when money is planned or paid; a payment that is stopped keeps what was planned
 * @param dueOn left out, it stays as it was
 * @param paidOn left out of a payment that is paid, it is today
 */
public record ChangePayment(UUID id, ApplicationId applicationId, State state, @Nullable Money amount,
        @Nullable LocalDate dueOn, @Nullable LocalDate paidOn, String by) {

    /**
     * What is wrong with it, for a municipality that pays in this currency.
     *
     * @param asked the day of the application: nothing was paid before
     */
    List<Fault> faults(Currency currency, LocalDate asked, LocalDate today) {
        var faults = new ArrayList<Fault>();
        if (amount == null) {
            if (state.pays()) {
                faults.add(Fault.AMOUNT_MISSING);
            }
        } else if (!amount.isPositive()) {
            faults.add(Fault.AMOUNT_NOT_POSITIVE);
        } else if (!amount.currency().equals(currency)) {
            faults.add(Fault.CURRENCY_FOREIGN);
        }
        if (dueOn != null && (dueOn.isBefore(asked) || dueOn.isAfter(today.plusYears(1)))) {
            faults.add(Fault.DUE_UNFIT);
        }
        if (paidOn != null) {
            if (state != State.PAID) {
                faults.add(Fault.PAID_DAY_WITHOUT_PAYMENT);
            } else if (paidOn.isAfter(today)) {
                faults.add(Fault.PAID_IN_FUTURE);
            } else if (paidOn.isBefore(asked)) {
                faults.add(Fault.PAID_BEFORE_REQUEST);
            }
        }
        return faults;
    }

    /** True when a payment that is stopped or cancelled would get another amount by it. */
    boolean changesWhatIsStopped(Payment before) {
        return !state.pays() && amount != null && !amount.equals(before.amount());
    }

    /** The payment after it; {@code before} is how it stood, or nothing when it is new and has an amount of its own. */
    Payment after(@Nullable Payment before, LocalDate today, Instant now) {
        var due = dueOn == null && before != null ? before.dueOn() : dueOn;
        var paid = paidOn;
        if (state == State.PAID && paid == null) {
            paid = before != null && before.paidOn() != null ? before.paidOn() : today;
        }
        var whole = amount;
        if (whole == null) {
            if (before == null) {
                throw new IllegalArgumentException("a payment begins with an amount");
            }
            whole = before.amount();
        }
        return new Payment(id, state, whole, due, paid, now, by);
    }
}
