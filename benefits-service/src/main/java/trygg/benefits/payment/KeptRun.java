package trygg.benefits.payment;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import trygg.benefits.application.Money;
import trygg.benefits.bank.Writing.What;

/**
 * A run as it was made. Its file is asked for by itself.
 *
 * @param waiting due and left for the next run, because a file ends at
 *        {@link trygg.benefits.bank.PaymentRun#MOST_PAYMENTS} payments
 * @param leftOut due and not in any run before somebody mends them
 */
public record KeptRun(UUID id, String municipality, LocalDate until, Instant madeAt, String by, int number, Money total,
        int waiting, List<LeftOut> leftOut) {

    public KeptRun {
        leftOut = List.copyOf(leftOut);
    }

    /** @param applicationId where it can be mended */
    public record LeftOut(UUID paymentId, UUID applicationId, boolean protectedPerson, List<What> faults) {

        public LeftOut {
            faults = List.copyOf(faults);
        }
    }

    boolean isAskedForBy(MakeRun command) {
        return municipality.equals(command.municipality()) && until.equals(command.until());
    }
}
