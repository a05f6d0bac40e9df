package trygg.housing.landlord;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.inject.Singleton;

import trygg.platform.api.Codes;
import trygg.platform.db.Tx;

/** What landlords are guaranteed and what went wrong, as PostgreSQL keeps it. */
@Singleton
class LandlordFiles {

    /** How many of the latest incidents are shown. */
    private static final int SHOWN = 100;

    boolean add(Tx tx, GuaranteeTerm term) {
        return tx.update("""
                insert into landlord_term (id, municipality, landlord_id, says, decision, valid_from, valid_until, written_at,
                                           written_by)
                values (:id, :municipality, cast(:landlord as uuid), :says, :decision, :from, cast(:until as date), :now, :by)
                on conflict (id) do nothing""").bind("id", term.id()).bind("municipality", term.municipality())
                .bind("landlord", term.landlordId()).bind("says", term.says()).bind("decision", term.decision())
                .bind("from", term.from()).bind("until", term.until()).bind("now", tx.now()).bind("by", term.by())
                .execute() == 1;
    }

    Optional<GuaranteeTerm> term(Tx tx, UUID id) {
        return tx.query("select * from landlord_term where id = :id").bind("id", id).map((row, _) -> term(row)).findOne();
    }

    void end(Tx tx, UUID term, LocalDate until) {
        tx.update("update landlord_term set valid_until = :until where id = :id").bind("until", until).bind("id", term)
                .execute();
    }

    /** Those that hold for every landlord, and the landlord's own; the latest first. */
    List<GuaranteeTerm> terms(Tx tx, String municipality, UUID landlord) {
        return tx.query("""
                select * from landlord_term
                 where municipality = :municipality and (landlord_id is null or landlord_id = :landlord)
                 order by valid_from desc, id""").bind("municipality", municipality).bind("landlord", landlord)
                .map((row, _) -> term(row)).list();
    }

    boolean add(Tx tx, Incident incident) {
        return tx.update("""
                insert into landlord_incident (id, municipality, landlord_id, home_id, kind, happened_on, says, told_by,
                                               written_at, written_by)
                values (:id, :municipality, :landlord, cast(:home as uuid), :kind, :on, :says, :toldBy, :now, :by)
                on conflict (id) do nothing""").bind("id", incident.id()).bind("municipality", incident.municipality())
                .bind("landlord", incident.landlordId()).bind("home", incident.homeId())
                .bind("kind", Codes.of(incident.kind())).bind("on", incident.on()).bind("says", incident.says())
                .bind("toldBy", Codes.of(incident.toldBy())).bind("now", tx.now()).bind("by", incident.by()).execute() == 1;
    }

    Optional<Incident> incident(Tx tx, UUID id) {
        return tx.query("select * from landlord_incident where id = :id").bind("id", id).map((row, _) -> incident(row))
                .findOne();
    }

    /** The latest first. */
    List<Incident> incidents(Tx tx, UUID landlord) {
        return tx.query("""
                select * from landlord_incident where landlord_id = :landlord order by happened_on desc, written_at desc, id
                 limit :limit""").bind("landlord", landlord).bind("limit", SHOWN).map((row, _) -> incident(row)).list();
    }

    private static GuaranteeTerm term(ResultSet row) throws SQLException {
        return new GuaranteeTerm(row.getObject("id", UUID.class), row.getString("municipality"),
                row.getObject("landlord_id", UUID.class), row.getString("says"), row.getString("decision"),
                row.getObject("valid_from", LocalDate.class), row.getObject("valid_until", LocalDate.class),
                row.getString("written_by"));
    }

    private static Incident incident(ResultSet row) throws SQLException {
        return new Incident(row.getObject("id", UUID.class), row.getString("municipality"),
                row.getObject("landlord_id", UUID.class), row.getObject("home_id", UUID.class),
                Codes.read(Incident.Kind.class, row.getString("kind")).orElseThrow(),
                row.getObject("happened_on", LocalDate.class), row.getString("says"),
                Codes.read(Incident.ToldBy.class, row.getString("told_by")).orElseThrow(), row.getString("written_by"));
    }
}
