package trygg.benefits.letter;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.inject.Singleton;

import org.jspecify.annotations.Nullable;

import trygg.benefits.application.Application;
import trygg.benefits.application.ApplicationId;
import trygg.benefits.application.Money;
import trygg.benefits.letter.Delivery.Way;
import trygg.benefits.letter.LetterFacts.Payee;
import trygg.benefits.letter.LetterFacts.Payment;
import trygg.platform.db.Tx;
import trygg.platform.pages.Language;

/** When letters were received, and what else a letter tells, as PostgreSQL keeps it. */
@Singleton
public class Deliveries {

    /** Which application a decision is of. */
    public Optional<ApplicationId> applicationOf(Tx tx, UUID decision) {
        return tx.query("select application_id from decision where id = :id").bind("id", decision).mapTo(UUID.class).findOne()
                .map(ApplicationId::new);
    }

    /** The earliest day of receipt first. */
    public List<Delivery> of(Tx tx, UUID decision) {
        return tx.query("select * from letter_delivery where decision_id = :id order by received_on, told_at, id")
                .bind("id", decision).map((row, _) -> read(row)).list();
    }

    /** Nothing when the id is free. */
    Optional<Delivery> find(Tx tx, UUID id) {
        return tx.query("select * from letter_delivery where id = :id").bind("id", id).map((row, _) -> read(row)).findOne();
    }

    /** False when the id stands for something of another municipality already. */
    boolean add(Tx tx, Application application, Delivery delivery) {
        return tx.update("""
                insert into letter_delivery (id, decision_id, municipality, way, received_on, language, told_at, told_by)
                values (:id, :decisionId, :municipality, :way, :receivedOn, :language, :at, :by)
                on conflict (id) do nothing""", new Inserted(delivery.id(), delivery.decisionId(),
                application.municipality(), delivery.way().code(), delivery.receivedOn(), delivery.language().tag(),
                delivery.at(), delivery.by())).execute() == 1;
    }

    /**
     * The payments of the application that were meant to reach somebody at that moment. A later payment is not told of in
     * a letter that was sent before it.
     */
    List<Payment> paymentsAt(Tx tx, ApplicationId application, Instant moment) {
        return tx.query("""
                select * from (select distinct on (payment_id) *, min(changed_at) over (partition by payment_id) as begun
                                 from payment_change where application_id = :id and changed_at <= :at
                                order by payment_id, nth desc) standing
                  left join (select id as payee, kind from payee) p on p.payee = standing.payee_id
                 where state in ('planned', 'sent', 'accepted', 'paid') order by begun, payment_id""")
                .bind("id", application.value()).bind("at", moment).map((row, _) -> {
                    var paid = row.getObject("paid_on", LocalDate.class);
                    return new Payment(
                            new Money(row.getBigDecimal("amount"), Currency.getInstance(row.getString("currency"))),
                            paid == null ? row.getObject("due_on", LocalDate.class) : paid, payee(row.getString("kind")));
                }).list();
    }

    /** What the municipality's own ledger pays has no payee here; it goes to the household. */
    private static Payee payee(@Nullable String kind) {
        return switch (kind) {
            case "landlord" -> Payee.LANDLORD;
            case "energy-company" -> Payee.ENERGY_COMPANY;
            case null, default -> Payee.HOUSEHOLD;
        };
    }

    private static Delivery read(ResultSet row) throws SQLException {
        return new Delivery(row.getObject("id", UUID.class), row.getObject("decision_id", UUID.class),
                Way.of(row.getString("way")).orElseThrow(), row.getObject("received_on", LocalDate.class),
                Language.of(row.getString("language")).orElseThrow(), row.getTimestamp("told_at").toInstant(),
                row.getString("told_by"));
    }

    record Inserted(UUID id, UUID decisionId, String municipality, String way, LocalDate receivedOn, String language,
            Instant at, String by) {
    }
}
