package trygg.intake.promise;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import org.jspecify.annotations.Nullable;

import trygg.platform.api.Cursor;
import trygg.platform.db.Tx;
import trygg.platform.guarantee.GuaranteeClock.State;

/** The clocks of all services as the promise board reads them. */
@ApplicationScoped
class Clocked {

    /** Figures and the promises that their clocks serve. */
    record Counted(Figures figures, List<String> promises) {
    }

    /** A case counts as protected when its clock says so, and also when it became so after the clock was started. */
    private static final String UNKEPT = """
             from every_clock c left join case_file f on f.id = c.case_id
            where c.municipality = :municipality and :promise = any (c.promises)
              and c.state in ('running', 'paused', 'broken')
              and (c.sensitive or coalesce(f.protection, 'none') <> 'none') = :hidden""";

    List<Counted> figures(Tx tx, String municipality) {
        return tx.query("""
                select guarantee, service, definition, promises, count(*) as owed,
                       count(*) filter (where state = 'kept') as kept,
                       count(*) filter (where state = 'broken') as broken,
                       count(*) filter (where state = 'remedied') as remedied,
                       count(*) filter (where state in ('running', 'paused')) as running,
                       count(*) filter (where state = 'withdrawn') as withdrawn
                  from every_clock where municipality = :municipality
                 group by guarantee, service, definition, promises order by guarantee, definition, promises""")
                .bind("municipality", municipality)
                .map((row, _) -> new Counted(new Figures(row.getString("guarantee"), row.getString("service"),
                        row.getInt("definition"), row.getLong("owed"), row.getLong("kept"), row.getLong("broken"),
                        row.getLong("remedied"), row.getLong("running"), row.getLong("withdrawn")), promises(row)))
                .list();
    }

    /** The clocks of a promise that run or are broken, the earliest due first, one more than asked for. */
    List<Waiting> unkept(Tx tx, String municipality, String promise, Cursor after, int limit) {
        return tx.query("select c.*, f.id is not null as of_case" + UNKEPT + " and (c.due_at, c.id) > (:at, :after) order by c.due_at, c.id limit :limit")
                .bind("municipality", municipality).bind("promise", promise).bind("hidden", false).bind("at", after.at())
                .bind("after", after.id()).bind("limit", limit + 1)
                .map((row, _) -> new Waiting(row.getObject("id", UUID.class), row.getObject("case_id", UUID.class),
                        row.getBoolean("of_case"), row.getString("guarantee"), row.getString("service"), promises(row),
                        State.of(row.getString("state")),
                        row.getTimestamp("started_at").toInstant(), row.getTimestamp("due_at").toInstant(),
                        instant(row, "fulfilled_at")))
                .list();
    }

    /** @param hidden whether those are meant who are never listed */
    long countUnkept(Tx tx, String municipality, String promise, boolean hidden) {
        return tx.query("select count(*)" + UNKEPT).bind("municipality", municipality).bind("promise", promise)
                .bind("hidden", hidden).mapTo(Long.class).one();
    }

    private static List<String> promises(ResultSet row) throws SQLException {
        return Arrays.asList((String[]) row.getArray("promises").getArray());
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        var value = row.getTimestamp(column);
        return value == null ? null : value.toInstant();
    }
}
