package trygg.benefits.payment;

import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;

import trygg.benefits.application.ApplicationService;
import trygg.benefits.payment.Entering.CorrectedBefore;
import trygg.benefits.payment.Entering.Entered;
import trygg.benefits.payment.Entering.OtherContent;
import trygg.benefits.payment.Entering.Unknown;
import trygg.platform.db.Transactions;
import trygg.platform.secrecy.Caller;

/** Enters who can be paid. Each method is one transaction. */
@ApplicationScoped
public class PayeeService {

    private final Transactions transactions;
    private final ApplicationService applications;
    private final Payees payees;
    private final PaymentBook book;

    PayeeService(Transactions transactions, ApplicationService applications, Payees payees, PaymentBook book) {
        this.transactions = transactions;
        this.applications = applications;
        this.payees = payees;
        this.book = book;
    }

    public Entering enter(Caller caller, EnterPayee command) {
        return transactions.in(caller.scope(), tx -> {
            book.lock(tx, List.of(command.applicationId().value()));
            var application = applications.find(tx, command.applicationId());
            if (application.isEmpty()) {
                return new Unknown();
            }
            var known = payees.all(tx, application.get().caseId());
            var entering = command.decide(application.get(), known, tx.now());
            if (!(entering instanceof Entered(var payee)) || payees.add(tx, payee)) {
                return entering;
            }
            // By way of another application of the case somebody was quicker: with the id, or with the correction.
            return payees.all(tx, payee.caseId()).stream()
                    .filter(one -> payee.replaces() != null && payee.replaces().equals(one.replaces()))
                    .findFirst().<Entering> map(one -> new CorrectedBefore(one.id()))
                    .orElseGet(() -> new OtherContent(command.id()));
        });
    }
}
