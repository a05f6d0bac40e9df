package trygg.benefits.letter;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.inject.Singleton;

import org.jspecify.annotations.Nullable;

import trygg.benefits.application.Application;
import trygg.benefits.application.ApplicationId;
import trygg.benefits.letter.Delivery.Way;
import trygg.platform.db.Tx;
import trygg.platform.pages.Language;

/** When letters were received, as PostgreSQL keeps it. */
@Singleton
public class Deliveries {

    /** Which application a decision is of. */
    public Optional<ApplicationId> applicationOf(Tx tx, UUID decision) {
        return tx.query("select application_id from decision where id = :id").bind("id", decision).mapTo(UUID.class).findOne()
                .map(ApplicationId::new);
    }

    /** The earliest day of receipt first. */
    public List<Delivery> of(Tx tx, UUID decision) {
        return some(tx, "decision_id = :id and recovery_id is null", decision);
    }

    /** Of the letter of a decision to ask aid back, the earliest day of receipt first. */
    List<Delivery> ofRecovery(Tx tx, UUID recovery) {
        return some(tx, "recovery_id = :id", recovery);
    }

    private static List<Delivery> some(Tx tx, String where, UUID id) {
        return tx.query("select * from letter_delivery where " + where + " order by received_on, told_at, id").bind("id", id)
                .map((row, _) -> read(row)).list();
    }

    /** Nothing when the id is free. */
    Optional<Delivery> find(Tx tx, UUID id) {
        return tx.query("select * from letter_delivery where id = :id").bind("id", id).map((row, _) -> read(row)).findOne();
    }

    /** False when the id stands for something of another municipality already. */
    boolean add(Tx tx, Application application, Delivery delivery) {
        return tx.update("""
                insert into letter_delivery (id, decision_id, recovery_id, municipality, way, received_on, language, told_at,
                                             told_by)
                values (:id, :decisionId, cast(:recoveryId as uuid), :municipality, :way, :receivedOn, :language, :at, :by)
                on conflict (id) do nothing""", new Inserted(delivery.id(), delivery.decisionId(), delivery.recoveryId(),
                application.municipality(), delivery.way().code(), delivery.receivedOn(), delivery.language().tag(),
                delivery.at(), delivery.by())).execute() == 1;
    }

    private static Delivery read(ResultSet row) throws SQLException {
        return new Delivery(row.getObject("id", UUID.class), row.getObject("decision_id", UUID.class),
                row.getObject("recovery_id", UUID.class), Way.of(row.getString("way")).orElseThrow(),
                row.getObject("received_on", LocalDate.class),
                Language.of(row.getString("language")).orElseThrow(), row.getTimestamp("told_at").toInstant(),
                row.getString("told_by"));
    }

    record Inserted(UUID id, UUID decisionId, @Nullable UUID recoveryId, String municipality, String way, LocalDate receivedOn,
            String language,
            Instant at, String by) {
    }
}
