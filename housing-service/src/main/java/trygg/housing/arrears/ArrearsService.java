package trygg.housing.arrears;

import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import trygg.housing.arrears.ArrearsNotice.Answer;
import trygg.housing.arrears.Notifying.Notified;
import trygg.housing.arrears.Notifying.OtherContent;
import trygg.housing.eviction.EvictionFact;
import trygg.housing.eviction.EvictionService;
import trygg.housing.eviction.FactKind;
import trygg.platform.db.Transactions;
import trygg.platform.db.Tx;
import trygg.platform.events.Outbox;
import trygg.platform.municipality.Municipalities;
import trygg.platform.secrecy.AccessLog;
import trygg.platform.secrecy.AccessLog.Reading;
import trygg.platform.secrecy.Caller;

/** What is done with notices of rent arrears. Each method is one transaction, or part of the consumer's. */
@ApplicationScoped
public class ArrearsService {

    private final Transactions transactions;
    private final ArrearsNotices notices;
    private final Outbox outbox;
    private final Municipalities municipalities;
    private final AccessLog accessLog;
    private final EvictionService evictions;

    ArrearsService(Transactions transactions, ArrearsNotices notices, Outbox outbox, Municipalities municipalities,
            AccessLog accessLog, EvictionService evictions) {
        this.transactions = transactions;
        this.notices = notices;
        this.outbox = outbox;
        this.municipalities = municipalities;
        this.accessLog = accessLog;
        this.evictions = evictions;
    }

    /** Keeps the notice, tells of it and joins it to what threatens the home, or none of it. */
    public Notifying notify(Caller caller, NotifyArrears command) {
        return transactions.in(caller.in(command.municipality()), tx -> notify(tx, command));
    }

    /** The same as a part of the caller's transaction. */
    public Notifying notify(Tx tx, NotifyArrears command) {
        var municipality = municipalities.require(command.municipality());
        var currency = switch (municipality.country()) {
            case SE -> "SEK";
            case NO -> "NOK";
        };
        var notifying = ArrearsNotice.told(command, notices.find(tx, command.id()).orElse(null), currency,
                municipality.timeZone(), tx.now());
        if (notifying instanceof Notified(var notice)) {
            if (!notices.add(tx, notice)) {
                return new OtherContent(notice.id());
            }
            outbox.append(tx, ArrearsMessages.notified(notice));
            evictions.join(tx, notice.municipality(), notice.caseId(), notice.children(),
                    new EvictionFact(notice.id(), FactKind.ARREARS_NOTICE, notice.receivedAt(), notice.by(), null,
                            notice.amount(), null, null, null));
        }
        return notifying;
    }

    /** One notice with its answer; the read is logged. */
    public Optional<ArrearsNotice> show(Caller caller, UUID id, String purpose) {
        return transactions.in(caller.scope(), tx -> {
            var found = notices.find(tx, id);
            found.ifPresent(notice -> accessLog.write(tx,
                    new Reading(caller, notice.municipality(), purpose, "arrears-notice", notice.caseId())));
            return found;
        });
    }

    /** Stores what benefits answered, in the transaction that hears of it. */
    public void answer(Tx tx, String municipality, Answer answer) {
        notices.answer(tx, municipality, answer);
    }

    /** Whether the notice was answered before. */
    public boolean answered(Tx tx, UUID id) {
        return notices.find(tx, id).map(ArrearsNotice::answer).isPresent();
    }
}
