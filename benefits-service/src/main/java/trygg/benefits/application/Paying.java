package trygg.benefits.application;

import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import trygg.benefits.application.Payment.State;

/** What can come of {@link ChangePayment}. */
public sealed interface Paying {

    /** The payment is new, or has moved on. */
    record Changed(Payment payment) implements Paying {
    }

    /** Told before, in the same words. */
    record Repeated(Payment payment) implements Paying {
    }

    /** The id stands for another payment, or for this one in this state with other content. */
    record OtherContent(UUID id) implements Paying {
    }

    /** Nothing of the application is granted, so there is nothing to pay. */
    record NothingGranted() implements Paying {
    }

    /** @param from nothing when there was no payment yet */
    record CannotMove(@Nullable State from, State to) implements Paying {
    }

    /** It cannot be true as it is told. Nothing was recorded. */
    record Unfit(List<Fault> faults) implements Paying {

        public Unfit {
            faults = List.copyOf(faults);
        }
    }

    record Unknown() implements Paying {
    }

    enum Fault {
        AMOUNT_MISSING,
        AMOUNT_NOT_POSITIVE,
        AMOUNT_OF_STOPPED,
        CURRENCY_FOREIGN,
        DUE_UNFIT,
        PAID_DAY_WITHOUT_PAYMENT,
        PAID_BEFORE_REQUEST,
        PAID_IN_FUTURE
    }
}
