package trygg.benefits.payment;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import trygg.benefits.application.Application;
import trygg.benefits.application.ApplicationId;
import trygg.benefits.bank.Payee;
import trygg.benefits.bank.PaymentRun;
import trygg.benefits.bank.Remittance;
import trygg.benefits.bank.Writing.What;
import trygg.benefits.payment.Entering.CorrectedBefore;
import trygg.benefits.payment.Entering.Entered;
import trygg.benefits.payment.Entering.NothingToCorrect;
import trygg.benefits.payment.Entering.OtherContent;
import trygg.benefits.payment.Entering.Repeated;
import trygg.benefits.payment.Entering.Unfit;

/**
 * Asks that somebody can be paid in the case of an application. The caller chooses the id, so sending it twice enters once.
 *
 * @param replaces the payee this one corrects
 */
public record EnterPayee(UUID id, ApplicationId applicationId, Payee payee, Remittance remittance, @Nullable UUID replaces,
        String by) {

    /** @param known all payees of the case, the corrected ones too */
    Entering decide(Application application, List<CasePayee> known, Instant now) {
        var faults = faults();
        if (!faults.isEmpty()) {
            return new Unfit(faults);
        }
        var root = id;
        if (replaces != null) {
            var old = known.stream().filter(one -> one.id().equals(replaces)).findFirst();
            if (old.isEmpty()) {
                return new NothingToCorrect(replaces);
            }
            root = old.get().root();
        }
        var entered = new CasePayee(id, root, application.caseId(), application.municipality(), payee, remittance, replaces,
                now, by);
        var same = known.stream().filter(one -> one.id().equals(id)).findFirst();
        if (same.isPresent()) {
            return entered.says(same.get()) ? new Repeated(same.get()) : new OtherContent(id);
        }
        var corrected = known.stream().filter(one -> replaces != null && replaces.equals(one.replaces())).findFirst();
        return corrected.isPresent() ? new CorrectedBefore(corrected.get().id()) : new Entered(entered);
    }

    /** What the bank would refuse is said when it is typed, not on the day of payment. */
    List<What> faults() {
        return PaymentRun.faultsOf(payee, remittance);
    }

    @Override
    public String toString() {
        return "EnterPayee[" + id + ", " + payee.kind() + "]";
    }
}
