package trygg.benefits.payment;

import java.util.List;
import java.util.UUID;

import trygg.benefits.bank.Writing.What;

/** What can come of {@link EnterPayee}. */
public sealed interface Entering {

    record Entered(CasePayee payee) implements Entering {
    }

    /** Sent again, in the same words. */
    record Repeated(CasePayee payee) implements Entering {
    }

    /** The id stands for another payee. */
    record OtherContent(UUID id) implements Entering {
    }

    /** The payee to be corrected is none of this case. */
    record NothingToCorrect(UUID replaces) implements Entering {
    }

    /** Somebody has corrected it meanwhile. */
    record CorrectedBefore(UUID by) implements Entering {
    }

    /** The bank would refuse it. Nothing was recorded. */
    record Unfit(List<What> faults) implements Entering {

        public Unfit {
            faults = List.copyOf(faults);
        }
    }

    /** There is no such application, or the caller may not know of it. */
    record Unknown() implements Entering {
    }
}
