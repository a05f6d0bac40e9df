package trygg.benefits.qualification;

import java.time.LocalDate;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import trygg.benefits.qualification.Participating.Ended;
import trygg.benefits.qualification.Participating.OtherContent;
import trygg.benefits.qualification.Participating.Recorded;
import trygg.benefits.qualification.Participating.Repeated;
import trygg.benefits.qualification.Participating.Unfit;
import trygg.benefits.qualification.Participating.Unknown;
import trygg.benefits.qualification.Participation.Payment;
import trygg.benefits.statistics.QualificationEnd;
import trygg.platform.db.Transactions;
import trygg.platform.db.Tx;
import trygg.platform.municipality.Municipalities;
import trygg.platform.secrecy.Caller;

/** Records participations in the qualification programme, the money paid and how each ended. */
@ApplicationScoped
public class QualificationService {

    private final Participations participations;
    private final Municipalities municipalities;
    private final Transactions transactions;

    QualificationService(Participations participations, Municipalities municipalities, Transactions transactions) {
        this.participations = participations;
        this.municipalities = municipalities;
        this.transactions = transactions;
    }

    public Participating record(Caller caller, Participation participation) {
        return transactions.in(caller.in(participation.municipality()), tx -> {
            var earlier = participations.find(tx, participation.id());
            if (earlier.isPresent()) {
                return earlier.get().says(participation) ? new Repeated(earlier.get()) : new OtherContent(participation.id());
            }
            if (!participations.knows(tx, participation.municipality(), participation.caseId())) {
                return new Unknown();
            }
            var faults = participation.faults(today(tx, participation.municipality()));
            if (!faults.isEmpty()) {
                return new Unfit(faults);
            }
            return participations.add(tx, participation) ? new Recorded(participation)
                    : new OtherContent(participation.id());
        });
    }

    public Participating pay(Caller caller, UUID id, Payment payment) {
        return transactions.in(caller.scope(), tx -> participations.find(tx, id).<Participating> map(to -> {
            if (to.paid().contains(payment)) {
                return new Repeated(to);
            }
            var faults = to.faults(payment, today(tx, to.municipality()));
            if (!faults.isEmpty()) {
                return new Unfit(faults);
            }
            return participations.add(tx, to, payment, caller.id()) ? new Recorded(participations.find(tx, id).orElse(to))
                    : new OtherContent(payment.id());
        }).orElseGet(Unknown::new));
    }

    public Participating end(Caller caller, UUID id, QualificationEnd end) {
        return transactions.in(caller.scope(), tx -> participations.find(tx, id).<Participating> map(of -> {
            if (of.end() != null) {
                return end.equals(of.end()) ? new Repeated(of) : new Ended(of);
            }
            var faults = of.faults(end, today(tx, of.municipality()));
            var endedOn = end.endedOn();
            if (!faults.isEmpty() || endedOn == null) {
                return new Unfit(faults);
            }
            return participations.end(tx, of, end, endedOn, caller.id())
                    ? new Recorded(participations.find(tx, id).orElse(of))
                    : new Ended(of);
        }).orElseGet(Unknown::new));
    }

    private LocalDate today(Tx tx, String municipality) {
        return LocalDate.ofInstant(tx.now(), municipalities.require(municipality).timeZone());
    }
}
