package trygg.benefits.application;

import jakarta.enterprise.context.ApplicationScoped;

import org.jspecify.annotations.Nullable;

import trygg.benefits.application.Paying.Changed;
import trygg.benefits.application.Paying.OtherContent;
import trygg.benefits.application.Paying.Unknown;
import trygg.platform.api.EntityVersion;
import trygg.platform.db.Transactions;
import trygg.platform.db.Tx;
import trygg.platform.events.Outbox;
import trygg.platform.municipality.Municipalities;
import trygg.platform.secrecy.Caller;

/** Hears from the municipality's ledger how payments stand. Each method is one transaction. */
@ApplicationScoped
public class PaymentService {

    private final Transactions transactions;
    private final Applications applications;
    private final Payments payments;
    private final Outbox outbox;
    private final Municipalities municipalities;

    PaymentService(Transactions transactions, Applications applications, Payments payments, Outbox outbox,
            Municipalities municipalities) {
        this.transactions = transactions;
        this.applications = applications;
        this.payments = payments;
        this.outbox = outbox;
        this.municipalities = municipalities;
    }

    /** @param version of the application after it */
    public record Answer(Paying paying, long version) {
    }

    /** @param ifMatch the version the caller has seen, as an ETag; nothing when it takes its chance */
    public Answer change(Caller caller, ChangePayment command, @Nullable String ifMatch) {
        return transactions.in(caller.scope(), tx -> applications.locked(tx, command.applicationId())
                .map(application -> change(tx, application, command, ifMatch))
                .orElseGet(() -> new Answer(new Unknown(), 0)));
    }

    private Answer change(Tx tx, Application application, ChangePayment command, @Nullable String ifMatch) {
        if (payments.goesByBank(tx, command.id())) {
            return new Answer(new OtherContent(command.id()), application.version());
        }
        var municipality = municipalities.require(application.municipality());
        var earlier = payments.changesOf(tx, application.id(), command.id());
        var paying = application.pay(command, earlier, Money.currencyOf(municipality.country()), municipality.timeZone(),
                tx.now());
        if (!(paying instanceof Changed(var payment))) {
            return new Answer(paying, application.version());
        }
        EntityVersion.require(ifMatch, application.version());
        var after = application.movedOn();
        if (!payments.add(tx, after, payment, earlier.size() + 1)) {
            return new Answer(new OtherContent(payment.id()), application.version());
        }
        applications.moveOn(tx, after);
        outbox.append(tx, ApplicationMessages.paymentChanged(application, payment));
        return new Answer(paying, after.version());
    }
}
