package trygg.benefits.application;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * How a payment to the household stands since one change of it. A change is never rewritten: the next one follows it.
 *
 * @param dueOn the day it is planned for, in the municipality
 * @param paidOn the day it was paid; there when, and only when, it was
 * @param changedAt when benefits was told
 */
public record Payment(UUID id, State state, Money amount, @Nullable LocalDate dueOn, @Nullable LocalDate paidOn,
        Instant changedAt, String by) {

    public Payment {
        if (!amount.isPositive()) {
            throw new IllegalArgumentException("a payment is more than zero");
        }
        if ((state == State.PAID) != (paidOn != null)) {
            throw new IllegalArgumentException("what is paid, and nothing else, has the day on which it was");
        }
    }

    public enum State {
        PLANNED,
        /** In a run for the bank. */
        SENT,
        /** The bank means to pay. */
        ACCEPTED,
        PAID,
        /** The bank will not pay. */
        REJECTED,
        /** It was paid, and the money came back. */
        RETURNED,
        STOPPED,
        CANCELLED;

        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }

        /**
         * As the municipality's own ledger tells it: a payment begins as a plan, or paid at once; a plan is paid, stopped or
         * cancelled, and these end nowhere. What goes by the bank moves in {@code trygg.benefits.payment}.
         */
        boolean follows(@Nullable State before) {
            return before == null ? this == PLANNED || this == PAID
                    : before == PLANNED && (this == PAID || this == STOPPED || this == CANCELLED);
        }

        /** True when money is meant to reach the household. */
        public boolean pays() {
            return this == PLANNED || this == SENT || this == ACCEPTED || this == PAID;
        }

        public static Optional<State> of(String code) {
            return Arrays.stream(values()).filter(state -> state.code().equals(code)).findFirst();
        }
    }

    /** The same statement about the payment, whenever it was made. */
    boolean says(Payment other) {
        return equals(new Payment(other.id, other.state, other.amount, other.dueOn, other.paidOn, changedAt, other.by));
    }
}
