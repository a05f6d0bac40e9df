package trygg.housing.home;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

import jakarta.inject.Singleton;

import org.jspecify.annotations.Nullable;

import trygg.platform.api.Codes;
import trygg.platform.db.Tx;

/** Whose each home is for what time, as PostgreSQL keeps it. Methods are parts of the caller's transaction. */
@Singleton
public class Occupancies {

    private static final String SELECT = """
            select o.*, lower(o.during) as from_at, upper(o.during) as until_at from occupancy o
             where not isempty(o.during) and""";

    /**
     * Takes the home for this time. Waits for whoever takes the same at the same moment.
     *
     * @return false when it is taken already for a part of the time, or the id stands for another occupancy
     */
    public boolean take(Tx tx, Occupancy occupancy) {
        // Without a named target the refusal of the exclusion constraint counts as a conflict too.
        return tx
                .update("""
                        insert into occupancy (id, municipality, home_id, reason, source_id, case_id, during, written_at, written_by)
                        values (:id, :municipality, :homeId, :reason, :sourceId, cast(:caseId as uuid), tstzrange(cast(:from as timestamptz), cast(:until as timestamptz)), :now, :by)
                        on conflict do nothing""")
                .bind("id", occupancy.id()).bind("municipality", occupancy.municipality())
                .bind("homeId", occupancy.homeId()).bind("reason", Codes.of(occupancy.reason()))
                .bind("sourceId", occupancy.sourceId()).bind("caseId", occupancy.caseId()).bind("from", occupancy.from())
                .bind("until", occupancy.until()).bind("now", tx.now()).bind("by", occupancy.by()).execute() == 1;
    }

    /** Ends what stands for this source at the moment given; what had not begun by then is given up whole. */
    public void end(Tx tx, UUID sourceId, Instant at) {
        tx.update("""
                update occupancy
                   set during = case when lower(during) >= :at then 'empty' else tstzrange(lower(during), :at) end
                 where source_id = :source and not isempty(during) and (upper(during) is null or upper(during) > :at)""")
                .bind("at", at).bind("source", sourceId).execute();
    }

    public List<Occupancy> ofSource(Tx tx, UUID sourceId) {
        return tx.query(SELECT + " o.source_id = :source order by lower(o.during)").bind("source", sourceId)
                .map((row, _) -> read(row)).list();
    }

    /** Whether this caller wrote any stay of a case that has the home now or is to have it: who is on the case. */
    boolean onTheCase(Tx tx, UUID homeId, String caller) {
        return tx.query("""
                select exists (select 1 from occupancy here join occupancy o
                                   on o.source_id = here.source_id or o.case_id = here.case_id
                                where here.home_id = :home and here.reason <> 'out-of-service' and not isempty(here.during)
                                  and (upper(here.during) is null or upper(here.during) > :now) and o.written_by = :caller)""")
                .bind("home", homeId).bind("now", tx.now()).bind("caller", caller).mapTo(Boolean.class).one();
    }

    /** In order of time. */
    public List<Occupancy> ofHome(Tx tx, UUID homeId) {
        return tx.query(SELECT + " o.home_id = :home order by lower(o.during)").bind("home", homeId)
                .map((row, _) -> read(row)).list();
    }

    private static Occupancy read(ResultSet row) throws SQLException {
        return new Occupancy(row.getObject("id", UUID.class), row.getString("municipality"),
                row.getObject("home_id", UUID.class), Codes.read(Occupancy.Reason.class, row.getString("reason")).orElseThrow(),
                row.getObject("source_id", UUID.class), row.getObject("case_id", UUID.class),
                row.getTimestamp("from_at").toInstant(), until(row), row.getString("written_by"));
    }

    private static @Nullable Instant until(ResultSet row) throws SQLException {
        var until = row.getTimestamp("until_at");
        return until == null ? null : until.toInstant();
    }
}
