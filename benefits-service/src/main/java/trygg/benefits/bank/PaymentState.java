package trygg.benefits.bank;

import java.time.LocalDate;
import java.util.List;

/** How a payment stands between the decision that grants it and the payee's account. */
public sealed interface PaymentState {

    record Planned() implements PaymentState {
    }

    /** Held back before it was sent. */
    record Stopped() implements PaymentState {
    }

    /** Taken back before it was sent. */
    record Cancelled() implements PaymentState {
    }

    /** A state of a payment that belongs to a run, once and for all. */
    sealed interface InRun extends PaymentState {
        RunId run();
    }

    /** In a run, and so on its way: whether the file was handed over already nobody can know when the process dies. */
    record Sent(RunId run) implements InRun {
    }

    record Accepted(RunId run) implements InRun {
    }

    /** @param on the day of the bank's answer that says so */
    record Paid(RunId run, LocalDate on) implements InRun {
    }

    record Rejected(RunId run, List<Reason> reasons) implements InRun {

        public Rejected {
            reasons = List.copyOf(reasons);
        }
    }

    /** The money came back, as an entry of the account shows. */
    record Returned(RunId run, LocalDate on, Reason reason) implements InRun {
    }

    /** True when money is meant to reach the payee, or has. */
    default boolean pays() {
        return switch (this) {
            case Planned _ -> true;
            case Sent _ -> true;
            case Accepted _ -> true;
            case Paid _ -> true;
            case Stopped _ -> false;
            case Cancelled _ -> false;
            case Rejected _ -> false;
            case Returned _ -> false;
        };
    }

    /** True when the bank did not bring the money to the payee, so that a new payment may take its place. */
    default boolean cameToNothing() {
        return this instanceof Rejected || this instanceof Returned;
    }
}
