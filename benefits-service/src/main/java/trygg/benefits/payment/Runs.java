package trygg.benefits.payment;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import jakarta.inject.Singleton;

import org.jspecify.annotations.Nullable;

import trygg.benefits.application.Money;
import trygg.benefits.bank.Account;
import trygg.benefits.bank.Account.Scheme;
import trygg.benefits.bank.Debtor;
import trygg.benefits.bank.PaymentId;
import trygg.benefits.bank.PaymentRun;
import trygg.benefits.bank.RunId;
import trygg.benefits.bank.Transfer;
import trygg.benefits.bank.Writing.What;
import trygg.benefits.bank.Writing.Written;
import trygg.benefits.parameter.Amount;
import trygg.benefits.payment.KeptRun.LeftOut;
import trygg.platform.db.Tx;

/** The runs and their files, as PostgreSQL keeps them. */
@Singleton
class Runs {

    /** The file itself is read only when it is asked for. */
    private static final String RUN = """
            select id, municipality, until_on, made_at, made_by, number, total, currency, waiting from payment_run""";

    /** Writes the run with its members and its file. What was left out is told beside it. */
    void add(Tx tx, KeptRun kept, PaymentRun run, Map<UUID, UUID> payees, Written file) {
        var debtor = run.debtor();
        tx.update("""
                insert into payment_run (id, municipality, until_on, made_at, made_by, number, total, currency, waiting,
                                         debtor_name, debtor_number, debtor_scheme, debtor_account, debtor_bic, file)
                values (:id, :municipality, :until, :at, :by, :number, :total, :currency, :waiting, :name, :organisation,
                        :scheme, :account, :bic, :file)""", new Inserted(kept.id(), kept.municipality(), kept.until(),
                kept.madeAt(), kept.by(), kept.number(), kept.total().amount(), kept.total().currency().getCurrencyCode(),
                kept.waiting(), debtor.name(), debtor.organisationNumber(), debtor.account().scheme().code(),
                debtor.account().number(), debtor.bic(), file.bytes())).execute();
        var members = run.transfers();
        tx.update("""
                insert into payment_run_member (payment_id, run_id, municipality, payee_id, amount, execute_on)
                select payment_id, :run, :municipality, payee_id, amount, execute_on
                  from unnest(:payments, :payees, cast(:amounts as numeric[]), cast(:days as date[]))
                    as m (payment_id, payee_id, amount, execute_on)""").bind("run", kept.id())
                .bind("municipality", kept.municipality())
                .bind("payments", members.stream().map(one -> one.id().value()).toArray(UUID[]::new))
                .bind("payees", members.stream().map(one -> payees.get(one.id().value())).toArray(UUID[]::new))
                .bind("amounts", members.stream().map(one -> one.amount().toString()).toArray(String[]::new))
                .bind("days", members.stream().map(one -> one.executeOn().toString()).toArray(String[]::new)).execute();
        for (var left : kept.leftOut()) {
            tx.batch("""
                    insert into payment_run_left_out (run_id, payment_id, municipality, faults)
                    values (:runId, :paymentId, :municipality, :faults)""", new InsertedLeftOut(kept.id(), left.paymentId(),
                    kept.municipality(), left.faults().stream().map(What::name).toArray(String[]::new)));
        }
    }

    Optional<KeptRun> find(Tx tx, UUID id) {
        return tx.query(RUN + " where id = :id").bind("id", id).map((row, _) -> read(row, List.of())).findOne()
                .map(run -> with(run, leftOut(tx, id)));
    }

    /** The municipality's runs, the newest first, without what was left out. */
    List<KeptRun> newest(Tx tx, String municipality, Instant before, int limit) {
        return tx
                .query(RUN + " where municipality = :municipality and made_at < :before order by made_at desc, id limit :limit")
                .bind("municipality", municipality).bind("before", before).bind("limit", limit)
                .map((row, _) -> read(row, List.of())).list();
    }

    Optional<byte[]> file(Tx tx, UUID id) {
        return tx.query("select file from payment_run where id = :id").bind("id", id).map((row, _) -> row.getBytes(1))
                .findOne();
    }

    /** The run as it went to the bank, which is what an answer is compared with. */
    Optional<PaymentRun> asSent(Tx tx, RunId id) {
        return tx.query("""
                select made_at, currency, debtor_name, debtor_number, debtor_scheme, debtor_account, debtor_bic
                  from payment_run where id = :id""").bind("id", id.value())
                .map((row, _) -> new PaymentRun(id, row.getTimestamp("made_at").toInstant(), debtor(row), List.of())).findOne()
                .map(run -> new PaymentRun(id, run.createdAt(), run.debtor(), transfers(tx, id, run.debtor().currency())));
    }

    private static Debtor debtor(ResultSet row) throws SQLException {
        return new Debtor(row.getString("debtor_name"), row.getString("debtor_number"),
                new Account(Scheme.of(row.getString("debtor_scheme")).orElseThrow(), row.getString("debtor_account")),
                row.getString("debtor_bic"), Currency.getInstance(row.getString("currency")));
    }

    private static List<Transfer> transfers(Tx tx, RunId run, Currency currency) {
        return tx.query("""
                select m.*, p.kind, p.name, p.scheme, p.account, p.reference, p.message
                  from payment_run_member m join payee p on p.id = m.payee_id where m.run_id = :id""").bind("id", run.value())
                .map((row, _) -> new Transfer(new PaymentId(row.getObject("payment_id", UUID.class)), Payees.payee(row),
                        amount(row.getBigDecimal("amount")), currency, row.getObject("execute_on", LocalDate.class),
                        Payees.remittance(row)))
                .list();
    }

    static Amount amount(BigDecimal amount) {
        return new Amount(amount.movePointRight(2).longValueExact());
    }

    private static List<LeftOut> leftOut(Tx tx, UUID run) {
        return tx.query("""
                select l.payment_id, l.faults, c.application_id, a.protected_person from payment_run_left_out l
                  join payment_change c on c.payment_id = l.payment_id and c.nth = 1
                  join application a on a.id = c.application_id
                 where l.run_id = :id order by l.payment_id""").bind("id", run)
                .map((row, _) -> new LeftOut(row.getObject(1, UUID.class), row.getObject(3, UUID.class), row.getBoolean(4),
                        Arrays.stream((String[]) row.getArray(2).getArray()).map(What::valueOf).toList()))
                .list();
    }

    private static KeptRun read(ResultSet row, List<LeftOut> leftOut) throws SQLException {
        return new KeptRun(row.getObject("id", UUID.class), row.getString("municipality"),
                row.getObject("until_on", LocalDate.class), row.getTimestamp("made_at").toInstant(), row.getString("made_by"),
                row.getInt("number"), new Money(row.getBigDecimal("total"), Currency.getInstance(row.getString("currency"))),
                row.getInt("waiting"), leftOut);
    }

    private static KeptRun with(KeptRun run, List<LeftOut> leftOut) {
        return new KeptRun(run.id(), run.municipality(), run.until(), run.madeAt(), run.by(), run.number(), run.total(),
                run.waiting(), leftOut);
    }

    record Inserted(UUID id, String municipality, LocalDate until, Instant at, String by, int number, BigDecimal total,
            String currency, int waiting, String name, @Nullable String organisation, String scheme, String account,
            String bic, byte[] file) {
    }

    record InsertedLeftOut(UUID runId, UUID paymentId, String municipality, String[] faults) {
    }
}
