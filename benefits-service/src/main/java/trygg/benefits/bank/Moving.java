package trygg.benefits.bank;

/** What can come of a {@link PaymentStep}. */
public sealed interface Moving {

    record Moved(PaymentState to) implements Moving {
    }

    /** Said before, or overtaken by what is known already: nothing to write. */
    record Nothing() implements Moving {
    }

    /** The payment is in another run, and a payment is in one run at most. */
    record InAnotherRun(RunId run) implements Moving {
    }

    /** Too late, or after its end. */
    record CannotMove(PaymentState from, PaymentStep step) implements Moving {
    }

    /** The bank says what cannot be true after what it said before. Nothing moves; a human asks the bank. */
    record Contradiction(PaymentState from, BankStatus said) implements Moving {
    }
}
