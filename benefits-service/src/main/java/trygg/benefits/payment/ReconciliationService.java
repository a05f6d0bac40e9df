package trygg.benefits.payment;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import trygg.benefits.application.Payment.State;
import trygg.benefits.payment.Reconciliation.Decided;
import trygg.benefits.payment.Reconciliation.Standing;
import trygg.platform.db.Transactions;
import trygg.platform.db.Tx;
import trygg.platform.municipality.Municipalities;
import trygg.platform.secrecy.AccessLog;
import trygg.platform.secrecy.AccessLog.Reading;
import trygg.platform.secrecy.Caller;

/** Reads at one moment what was decided and what became of it. */
@ApplicationScoped
public class ReconciliationService {

    private static final String APPLICATIONS = """
            (select application_id from decision where municipality = :municipality and amount is not null
                and made_at >= :from and made_at < :until)""";

    private final Transactions transactions;
    private final Municipalities municipalities;
    private final AccessLog accessLog;

    ReconciliationService(Transactions transactions, Municipalities municipalities, AccessLog accessLog) {
        this.transactions = transactions;
        this.municipalities = municipalities;
        this.accessLog = accessLog;
    }

    /**
     * Of the decisions that were made between two days, both included; the read is logged.
     *
     * @param from first day, in the municipality
     */
    public Reconciliation read(Caller caller, String municipality, LocalDate from, LocalDate until, String purpose) {
        var scope = caller.in(municipality);
        var zone = municipalities.require(municipality).timeZone();
        // One moment for both reads: a payment between them would be a difference that is none.
        return transactions.snapshot(scope, tx -> {
            accessLog.write(tx, new Reading(caller, municipality, purpose, "reconciliation", null));
            return Reconciliation.of(decided(tx, municipality, from, until, zone),
                    payments(tx, municipality, from, until, zone), from, until);
        });
    }

    private static List<Decided> decided(Tx tx, String municipality, LocalDate from, LocalDate until, ZoneId zone) {
        return tx.query("""
                select d.id, d.application_id, a.case_id, a.protected_person, d.made_at, d.amount from decision d
                  join application a on a.id = d.application_id
                 where d.amount is not null and not exists (select 1 from decision r where r.replaces = d.id)
                   and d.application_id in\s""" + APPLICATIONS + " order by d.made_at, d.id")
                .bind("municipality", municipality).bind("from", from.atStartOfDay(zone).toInstant())
                .bind("until", until.plusDays(1).atStartOfDay(zone).toInstant())
                .map((row, _) -> new Decided(row.getObject(1, UUID.class), row.getObject(2, UUID.class),
                        row.getObject(3, UUID.class), row.getBoolean(4),
                        LocalDate.ofInstant(row.getTimestamp(5).toInstant(), zone), Runs.amount(row.getBigDecimal(6))))
                .list();
    }

    private static List<Standing> payments(Tx tx, String municipality, LocalDate from, LocalDate until, ZoneId zone) {
        return tx.query("""
                select c.application_id,\s""" + PaymentBook.ANSWERING + """
                      as decision_id, c.state, c.amount
                 from payment_change c
                where not exists (select 1 from payment_change later where later.payment_id = c.payment_id
                                     and later.nth > c.nth)
                  and c.application_id in\s""" + APPLICATIONS + " order by c.changed_at, c.payment_id")
                .bind("municipality", municipality).bind("from", from.atStartOfDay(zone).toInstant())
                .bind("until", until.plusDays(1).atStartOfDay(zone).toInstant())
                .map((row, _) -> new Standing(row.getObject(1, UUID.class), row.getObject(2, UUID.class),
                        State.of(row.getString(3)).orElseThrow(), Runs.amount(row.getBigDecimal(4))))
                .list();
    }
}
