package trygg.housing.fidelity;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;

import trygg.platform.db.Scope;
import trygg.platform.db.Transactions;
import trygg.platform.db.Tx;
import trygg.platform.municipality.Municipalities;
import trygg.platform.municipality.Municipality;
import trygg.platform.secrecy.AccessLog;
import trygg.platform.secrecy.AccessLog.Reading;
import trygg.platform.secrecy.Caller;

/** What the records say of Housing First. Each method is one transaction that writes nothing but the access log. */
@ApplicationScoped
public class EvidenceService {

    private final Transactions transactions;
    private final EvidenceRecords records;
    private final Municipalities municipalities;
    private final AccessLog accessLog;

    EvidenceService(Transactions transactions, EvidenceRecords records, Municipalities municipalities, AccessLog accessLog) {
        this.transactions = transactions;
        this.records = records;
        this.municipalities = municipalities;
        this.accessLog = accessLog;
    }

    /** With the tenancies behind each figure, which is why the read is logged. */
    public Fidelity fidelity(Caller caller, String municipality, String purpose) {
        var zone = municipalities.require(municipality).timeZone();
        return accessLog.reading(caller.in(municipality),
                new Reading(caller, municipality, purpose, "housing-first-evidence", null),
                tx -> Fidelity.of(records.housed(tx, municipality, zone)));
    }

    /** Figures alone. */
    public Retention retention(Caller caller, String municipality) {
        return transactions.snapshot(caller.in(municipality),
                tx -> retention(tx, municipalities.require(municipality)));
    }

    /** The same for everybody to know, once it is made of suppressed counts. */
    public Retention retention(Municipality municipality) {
        return transactions.snapshot(Scope.of(municipality.code()), tx -> retention(tx, municipality));
    }

    public ToKeys toKeys(Caller caller, String municipality) {
        return transactions.in(caller.in(municipality),
                tx -> ToKeys.of(records.spells(tx, municipality, today(tx, municipalities.require(municipality)))));
    }

    /** Figures alone. */
    public HomeAndWork homeAndWork(Caller caller, String municipality) {
        var zone = municipalities.require(municipality).timeZone();
        return transactions.in(caller.in(municipality), tx -> HomeAndWork.of(records.outcomes(tx, municipality,
                today(tx, municipalities.require(municipality)), zone)));
    }

    /** What the municipality has decided, which is no secret; empty where its profile says nothing. */
    public Optional<Goal> goal(String municipality, Instant now) {
        var profile = municipalities.require(municipality);
        return Goal.of(profile, LocalDate.ofInstant(now, profile.timeZone()));
    }

    private Retention retention(Tx tx, Municipality municipality) {
        var returned = records.returned(tx, municipality.code());
        return Retention.of(records.stays(tx, municipality.code()), returned[0], returned[1], today(tx, municipality));
    }

    private static LocalDate today(Tx tx, Municipality municipality) {
        return tx.now().atZone(municipality.timeZone()).toLocalDate();
    }
}
