package trygg.benefits.bank;

import java.time.LocalDate;

/** What can happen to a payment. */
public sealed interface PaymentStep {

    record Stop() implements PaymentStep {
    }

    record Cancel() implements PaymentStep {
    }

    /** The payment becomes part of this run. */
    record Send(RunId run) implements PaymentStep {
    }

    /**
     * The bank says something of it.
     *
     * @param run that the answer is for
     * @param on the day of the answer
     */
    record Hear(RunId run, BankStatus status, LocalDate on) implements PaymentStep {
    }

    /** The account shows that the money came back; {@code pain.002} does not tell this. */
    record Return(LocalDate on, Reason reason) implements PaymentStep {
    }
}
