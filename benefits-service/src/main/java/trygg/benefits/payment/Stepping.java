package trygg.benefits.payment;

/** What can come of stopping a payment, cancelling it, or telling that its money came back. */
public sealed interface Stepping {

    record Stepped(PlannedPayment payment) implements Stepping {
    }

    /** It stands so already. */
    record Repeated(PlannedPayment payment) implements Stepping {
    }

    /** It is on its way, or at its end. */
    record CannotMove(PlannedPayment payment) implements Stepping {
    }

    /** Somebody waits for this money: a named human stands for holding it back. */
    record NeedsHuman() implements Stepping {
    }

    record WithoutReason() implements Stepping {
    }

    /** The money cannot have come back on such a day. */
    record DayUnfit() implements Stepping {
    }

    /** There is no such payment of ours, or the caller may not know of it. */
    record Unknown() implements Stepping {
    }
}
