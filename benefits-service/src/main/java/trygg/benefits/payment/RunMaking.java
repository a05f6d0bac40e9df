package trygg.benefits.payment;

import java.util.List;
import java.util.UUID;

import trygg.benefits.payment.KeptRun.LeftOut;

/** What can come of {@link MakeRun}. */
public sealed interface RunMaking {

    record Made(KeptRun run) implements RunMaking {
    }

    record Repeated(KeptRun run) implements RunMaking {
    }

    /** The id stands for another run. */
    record OtherContent(UUID id) implements RunMaking {
    }

    /** The profile does not say from which account the municipality pays, or the bank would refuse what it says. */
    record NoPayingAccount() implements RunMaking {
    }

    /** Nothing is due that can be written. */
    record NothingDue(List<LeftOut> leftOut) implements RunMaking {

        public NothingDue {
            leftOut = List.copyOf(leftOut);
        }
    }

    /** A bank takes no payments for more than a year ahead. */
    record DayUnfit() implements RunMaking {
    }
}
