package trygg.benefits.payment;

import java.util.List;
import java.util.UUID;

/** What can come of {@link PlanPayments}. */
public sealed interface Planning {

    /** All of it is planned. */
    record Planned(List<PlannedPayment> payments) implements Planning {

        public Planned {
            payments = List.copyOf(payments);
        }
    }

    /** Sent again, in the same words; the payments as they were planned. */
    record Repeated(List<PlannedPayment> payments) implements Planning {

        public Repeated {
            payments = List.copyOf(payments);
        }
    }

    /** The id stands for another plan. */
    record OtherContent(UUID id) implements Planning {
    }

    /** The application has no such decision, or it grants no amount. */
    record NothingGranted() implements Planning {
    }

    /** More than what is left of the decision, or of all that the application was granted. */
    record MoreThanGranted() implements Planning {
    }

    /** Something in the plan cannot be. Nothing of it was planned. */
    record Unfit(List<Fault> faults) implements Planning {

        public Unfit {
            faults = List.copyOf(faults);
        }
    }

    /** There is no such application, or the caller may not know of it. */
    record Unknown() implements Planning {
    }

    /** @param nth payment of the plan, from 0 */
    record Fault(int nth, What what) {
    }

    enum What {
        ID_TWICE,
        ID_TAKEN,
        PAYEE_UNKNOWN,
        PAYEE_CORRECTED,
        AMOUNT_NOT_POSITIVE,
        CURRENCY_FOREIGN,
        DUE_UNFIT,
        PERIOD_UNFIT,
        REPLACES_NOTHING,
        REPLACED_BEFORE
    }
}
