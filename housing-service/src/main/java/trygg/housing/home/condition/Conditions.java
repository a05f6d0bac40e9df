package trygg.housing.home.condition;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.inject.Singleton;

import org.jspecify.annotations.Nullable;

import trygg.housing.home.Home;
import trygg.housing.home.condition.Inspection.Result;
import trygg.platform.api.Codes;
import trygg.platform.db.Tx;

/** Inspections and faults of homes, as PostgreSQL keeps them. Methods are parts of the caller's transaction. */
@Singleton
public class Conditions {

    /**
     * A fault as it is kept.
     *
     * @param caseId of the household that lived there when it was reported; the fault's own id where nobody did
     */
    public record Known(Fault fault, String municipality, UUID caseId, @Nullable Fix fix) {

        boolean livedIn() {
            return !caseId.equals(fault.id());
        }
    }

    /** Who lives in a home by a contract. */
    record Household(UUID caseId, boolean protectedPerson) {
    }

    /**
     * Why a home lived in is not up to standard.
     *
     * @param oldest when the oldest open fault was reported
     * @param failedOn the day of the last inspection, if the home failed it
     */
    record Found(UUID homeId, int faults, boolean urgent, @Nullable Instant oldest, @Nullable LocalDate failedOn) {
    }

    /** The household whose tenancy of the home runs at the moment. */
    Optional<Household> household(Tx tx, UUID homeId, Instant at) {
        return tx.query("""
                select t.case_id, t.protected_person from occupancy o join tenancy t on t.id = o.source_id
                 where o.home_id = :home and o.reason = 'tenancy' and o.during @> cast(:at as timestamptz)""")
                .bind("home", homeId).bind("at", at)
                .map((row, _) -> new Household(row.getObject("case_id", UUID.class), row.getBoolean("protected_person")))
                .findOne();
    }

    boolean add(Tx tx, Home home, Inspection one) {
        return tx.update("""
                insert into home_inspection (id, municipality, home_id, inspected_on, inspector, result, remarks, written_at,
                                             written_by)
                values (:id, :municipality, :home, :on, :inspector, :result, cast(:remarks as text), :at, :by)
                on conflict do nothing""").bind("id", one.id()).bind("municipality", home.municipality())
                .bind("home", home.id()).bind("on", one.on()).bind("inspector", one.inspector())
                .bind("result", Codes.of(one.result())).bind("remarks", one.remarks()).bind("at", one.at())
                .bind("by", one.by()).execute() == 1;
    }

    boolean add(Tx tx, Known known) {
        var fault = known.fault();
        return tx.update("""
                insert into home_fault (id, municipality, home_id, case_id, kind, severity, says, reported_at, reported_by,
                                        written_at)
                values (:id, :municipality, :home, :case, :kind, :severity, :says, :at, :by, :now)
                on conflict do nothing""").bind("id", fault.id()).bind("municipality", known.municipality())
                .bind("home", fault.homeId()).bind("case", known.caseId()).bind("kind", Codes.of(fault.kind()))
                .bind("severity", Codes.of(fault.severity())).bind("says", fault.says())
                .bind("at", fault.at()).bind("by", fault.by()).bind("now", tx.now()).execute() == 1;
    }

    /** False when the id of the fix stands for another. */
    boolean add(Tx tx, Fix fix) {
        return tx.update("""
                update home_fault set fix_id = :id, fixed_at = :at, fixed_by = :by
                 where id = :fault and fix_id is null and not exists (select 1 from home_fault where fix_id = :id)""")
                .bind("id", fix.id()).bind("at", fix.at()).bind("by", fix.by()).bind("fault", fix.faultId()).execute() == 1;
    }

    Optional<Known> locked(Tx tx, UUID faultId) {
        return tx.query("select * from home_fault where id = :id for update").bind("id", faultId)
                .map((row, _) -> known(row)).findOne();
    }

    Optional<Inspection> inspection(Tx tx, UUID id) {
        return tx.query("select * from home_inspection where id = :id").bind("id", id).map((row, _) -> inspection(row))
                .findOne();
    }

    /** The newest first. */
    List<Inspection> inspections(Tx tx, UUID homeId) {
        return tx.query("select * from home_inspection where home_id = :home order by inspected_on desc, written_at desc")
                .bind("home", homeId).map((row, _) -> inspection(row)).list();
    }

    /** Those open first, of them the oldest; then what was fixed, the newest first. */
    public List<Known> faults(Tx tx, UUID homeId) {
        return tx.query("""
                select * from home_fault where home_id = :home
                 order by fixed_at is null desc, fixed_at desc, reported_at, id""").bind("home", homeId)
                .map((row, _) -> known(row)).list();
    }

    /** The open faults of many homes. */
    List<Known> open(Tx tx, List<UUID> homeIds) {
        return tx.query("select * from home_fault where home_id = any (:homes) and fixed_at is null")
                .bind("homes", homeIds.toArray(UUID[]::new)).map((row, _) -> known(row)).list();
    }

    private static final String SUB_STANDARD = """
            from home h
            left join (select home_id, count(*) as faults, bool_or(severity = 'urgent') as urgent, min(reported_at) as oldest
                         from home_fault where municipality = :municipality and fixed_at is null group by home_id) f
                   on f.home_id = h.id
            left join (select distinct on (home_id) home_id, result, inspected_on from home_inspection
                        where municipality = :municipality order by home_id, inspected_on desc, written_at desc) i
                   on i.home_id = h.id and i.result = 'failed'
            where h.municipality = :municipality and (f.home_id is not null or i.home_id is not null)
              and exists (select 1 from occupancy o where o.home_id = h.id and o.reason in ('tenancy', 'night')
                             and o.during @> cast(:now as timestamptz))
            """;

    /** Homes lived in now, for a night too, with an open fault or a last inspection they failed; what is urgent first. */
    List<Found> subStandard(Tx tx, String municipality, int limit) {
        return tx.query("select h.id, coalesce(f.faults, 0) as faults, coalesce(f.urgent, false) as urgent, f.oldest, "
                + "i.inspected_on " + SUB_STANDARD + """
                        order by coalesce(f.urgent, false) desc, i.home_id is null, f.oldest, h.id limit :limit""")
                .bind("municipality", municipality).bind("now", tx.now()).bind("limit", limit)
                .map((row, _) -> new Found(row.getObject("id", UUID.class), row.getInt("faults"), row.getBoolean("urgent"),
                        instant(row, "oldest"), row.getObject("inspected_on", LocalDate.class)))
                .list();
    }

    long countSubStandard(Tx tx, String municipality) {
        return tx.query("select count(*) " + SUB_STANDARD).bind("municipality", municipality).bind("now", tx.now())
                .mapTo(Long.class).one();
    }

    private static Known known(ResultSet row) throws SQLException {
        var id = row.getObject("id", UUID.class);
        var fixedAt = instant(row, "fixed_at");
        return new Known(new Fault(id, row.getObject("home_id", UUID.class),
                Codes.read(Fault.Kind.class, row.getString("kind")).orElseThrow(),
                Codes.read(Fault.Severity.class, row.getString("severity")).orElseThrow(), row.getString("says"),
                row.getTimestamp("reported_at").toInstant(), row.getString("reported_by")), row.getString("municipality"),
                row.getObject("case_id", UUID.class),
                fixedAt == null ? null
                        : new Fix(row.getObject("fix_id", UUID.class), id, fixedAt, row.getString("fixed_by")));
    }

    private static Inspection inspection(ResultSet row) throws SQLException {
        return new Inspection(row.getObject("id", UUID.class), row.getObject("home_id", UUID.class),
                row.getObject("inspected_on", LocalDate.class), row.getString("inspector"),
                Codes.read(Result.class, row.getString("result")).orElseThrow(), row.getString("remarks"),
                row.getTimestamp("written_at").toInstant(), row.getString("written_by"));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        var at = row.getTimestamp(column);
        return at == null ? null : at.toInstant();
    }
}
