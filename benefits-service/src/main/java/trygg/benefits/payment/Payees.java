package trygg.benefits.payment;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

import jakarta.inject.Singleton;

import org.jspecify.annotations.Nullable;

import trygg.benefits.bank.Account;
import trygg.benefits.bank.Account.Scheme;
import trygg.benefits.bank.Payee;
import trygg.benefits.bank.Payee.Kind;
import trygg.benefits.bank.Remittance;
import trygg.platform.db.Tx;

/** Who can be paid, as PostgreSQL keeps them. */
@Singleton
class Payees {

    /** False when the id stands for another payee, or when somebody else has corrected the same one. */
    boolean add(Tx tx, CasePayee payee) {
        var said = payee.remittance();
        return tx.update(
                """
                        insert into payee (id, root_id, case_id, municipality, kind, name, scheme, account, reference, message, replaces,
                                           entered_at, entered_by)
                        values (:id, :root, :caseId, :municipality, :kind, :name, :scheme, :account, :reference, :message,
                                cast(:replaces as uuid), :at, :by)
                        on conflict do nothing""",
                new Inserted(payee.id(), payee.root(), payee.caseId(), payee.municipality(),
                        payee.payee().kind().code(), payee.payee().name(), payee.payee().account().scheme().code(),
                        payee.payee().account().number(), said instanceof Remittance.Reference(var number) ? number : null,
                        said instanceof Remittance.Text(var text) ? text : null, payee.replaces(), payee.at(), payee.by()))
                .execute() == 1;
    }

    /** All of the case, the corrected ones too, the oldest first. */
    List<CasePayee> all(Tx tx, UUID caseId) {
        return tx.query("select * from payee where case_id = :id order by entered_at, id").bind("id", caseId)
                .map((row, _) -> read(row)).list();
    }

    /** Those of the cases that nobody has corrected, the oldest first. */
    List<CasePayee> current(Tx tx, Collection<UUID> cases) {
        return tx.query("""
                select p.* from payee p where p.case_id = any (:ids)
                   and not exists (select 1 from payee later where later.replaces = p.id)
                 order by p.entered_at, p.id""").bind("ids", cases.toArray(UUID[]::new)).map((row, _) -> read(row)).list();
    }

    static CasePayee read(ResultSet row) throws SQLException {
        return new CasePayee(row.getObject("id", UUID.class), row.getObject("root_id", UUID.class),
                row.getObject("case_id", UUID.class), row.getString("municipality"), payee(row), remittance(row),
                row.getObject("replaces", UUID.class), row.getTimestamp("entered_at").toInstant(), row.getString("entered_by"));
    }

    static Payee payee(ResultSet row) throws SQLException {
        return new Payee(Kind.of(row.getString("kind")).orElseThrow(), row.getString("name"),
                new Account(Scheme.of(row.getString("scheme")).orElseThrow(), row.getString("account")));
    }

    static Remittance remittance(ResultSet row) throws SQLException {
        var reference = row.getString("reference");
        var message = row.getString("message");
        return reference != null ? new Remittance.Reference(reference)
                : message != null ? new Remittance.Text(message) : new Remittance.Silent();
    }

    record Inserted(UUID id, UUID root, UUID caseId, String municipality, String kind, String name, String scheme,
            String account, @Nullable String reference, @Nullable String message, @Nullable UUID replaces, Instant at,
            String by) {
    }
}
