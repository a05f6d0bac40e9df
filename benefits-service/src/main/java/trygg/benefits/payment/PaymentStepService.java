package trygg.benefits.payment;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;

import jakarta.enterprise.context.ApplicationScoped;

import org.jspecify.annotations.Nullable;

import trygg.benefits.bank.Moving;
import trygg.benefits.bank.Moving.Moved;
import trygg.benefits.bank.PaymentStep;
import trygg.benefits.bank.Reason;
import trygg.benefits.payment.Stepping.CannotMove;
import trygg.benefits.payment.Stepping.DayUnfit;
import trygg.benefits.payment.Stepping.NeedsHuman;
import trygg.benefits.payment.Stepping.Repeated;
import trygg.benefits.payment.Stepping.Stepped;
import trygg.benefits.payment.Stepping.Unknown;
import trygg.benefits.payment.Stepping.WithoutReason;
import trygg.platform.db.Transactions;
import trygg.platform.db.Tx;
import trygg.platform.events.Outbox;
import trygg.platform.municipality.Municipalities;
import trygg.platform.secrecy.Caller;

/** Moves a payment by hand: holds it back before it is sent, or tells that its money came back. */
@ApplicationScoped
public class PaymentStepService {

    private final Transactions transactions;
    private final PaymentBook book;
    private final Outbox outbox;
    private final Municipalities municipalities;

    PaymentStepService(Transactions transactions, PaymentBook book, Outbox outbox, Municipalities municipalities) {
        this.transactions = transactions;
        this.book = book;
        this.outbox = outbox;
        this.municipalities = municipalities;
    }

    /** Holds the payment back; what it was meant for may be planned otherwise. */
    public Stepping stop(Caller caller, UUID payment, String reason) {
        return holdBack(caller, payment, new PaymentStep.Stop(), reason);
    }

    /** Takes the payment back: it should not have been planned. */
    public Stepping cancel(Caller caller, UUID payment, String reason) {
        return holdBack(caller, payment, new PaymentStep.Cancel(), reason);
    }

    private Stepping holdBack(Caller caller, UUID payment, PaymentStep step, String reason) {
        if (!caller.isStaff()) {
            return new NeedsHuman();
        }
        if (reason.isBlank()) {
            return new WithoutReason();
        }
        return step(caller, payment, tx -> before -> move(tx, caller, before, step, reason.strip()));
    }

    /** The account shows that the money came back. */
    public Stepping comeBack(Caller caller, UUID payment, LocalDate on, Reason reason) {
        return step(caller, payment, tx -> before -> {
            var zone = municipalities.require(before.municipality()).timeZone();
            var beforeSending = book.sentAt(tx, payment).filter(sent -> on.isBefore(LocalDate.ofInstant(sent, zone)));
            return on.isAfter(LocalDate.ofInstant(tx.now(), zone)) || beforeSending.isPresent() ? new DayUnfit()
                    : move(tx, caller, before, new PaymentStep.Return(on, reason), null);
        });
    }

    private Stepping step(Caller caller, UUID payment, Function<Tx, Function<PlannedPayment, Stepping>> work) {
        return transactions.in(caller.scope(), tx -> {
            var found = book.latest(tx, List.of(payment)).get(payment);
            if (found == null) {
                return new Unknown();
            }
            book.lock(tx, List.of(found.applicationId()));
            // Read once more under the lock: a run may have taken it meanwhile.
            var before = book.latest(tx, List.of(payment)).get(payment);
            return work.apply(tx).apply(before == null ? found : before);
        });
    }

    private Stepping move(Tx tx, Caller caller, PlannedPayment before, PaymentStep step, @Nullable String reason) {
        return switch (before.bank().after(step)) {
            case Moved(var to) -> moved(tx, before, before.moved(to, reason, tx.now(), caller.id()));
            case Moving.Nothing _ -> new Repeated(before);
            case Moving.InAnotherRun _ -> new CannotMove(before);
            case Moving.CannotMove _ -> new CannotMove(before);
            case Moving.Contradiction _ -> new CannotMove(before);
        };
    }

    private Stepping moved(Tx tx, PlannedPayment before, PlannedPayment after) {
        if (book.append(tx, List.of(after)).isEmpty()) {
            return new CannotMove(before);
        }
        book.moveOn(tx, List.of(after.applicationId()));
        outbox.append(tx, PaymentMessages.changed(after));
        return new Stepped(after);
    }
}
