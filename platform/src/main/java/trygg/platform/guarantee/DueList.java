package trygg.platform.guarantee;

import org.jdbi.v3.core.mapper.RowMapper;
import org.jdbi.v3.core.statement.SqlStatement;
import org.jspecify.annotations.Nullable;

import trygg.platform.api.Cursor;
import trygg.platform.api.Cursor.Page;
import trygg.platform.db.Tx;

/**
 * Which things of a municipality to list: what falls due first stands first. A thing with several clocks falls due with
 * the earliest that is still owed; one whose clocks are all done keeps its latest due time; one without clocks comes last.
 *
 * @param filter a code that narrows what is open, or {@link #ALL}; nothing means all that is open
 * @param limit how many at most
 */
public record DueList(String municipality, @Nullable String filter, Cursor after, int limit) {

    /** The filter that leaves nothing out, not even what is answered. */
    public static final String ALL = "all";

    /** A thing with several clocks has one place; 9999 stands for "never", and still is an instant a cursor can hold. */
    private static final String PLACE = """
             cross join lateral (
                select coalesce(min(c.due_at) filter (where c.state in ('running', 'paused')
                                                         or c.state = 'broken' and c.fulfilled_at is null),
                                max(c.due_at), timestamptz '9999-12-31 00:00:00Z') as due
                  from clock c where c.subject_id = t.id) falls
            """;

    /**
     * The table of the things, with the columns {@code id} and {@code municipality}; all is SQL that calls it {@code t}.
     *
     * @param select up to and with its from clause, with a {@code %s} after its columns
     * @param open the condition of what is not answered
     * @param narrowed the condition of what a code, {@code :filter}, leaves on the list
     */
    public record Table(String name, String select, String open, String narrowed) {
    }

    /** A page of the list with the number of all that stand on it. */
    public record Counted<T>(Page<T> page, long total) {
    }

    private record Placed<T>(T thing, Cursor place) {
    }

    public <T> Page<T> page(Tx tx, Table table, RowMapper<T> mapper) {
        var sql = table.select.formatted(", falls.due") + PLACE + where(table)
                + " and (falls.due, t.id) > (:at, :after) order by falls.due, t.id limit :limit";
        var found = bound(tx.query(sql)).bind("at", after.at()).bind("after", after.id()).bind("limit", limit + 1)
                .map((row, context) -> new Placed<>(mapper.map(row, context),
                        new Cursor(row.getTimestamp("due").toInstant(), row.getObject("id", java.util.UUID.class))))
                .list();
        return Page.of(found, limit, Placed::place).map(Placed::thing);
    }

    /** How many there are in all, not only on this page. */
    public long count(Tx tx, Table table) {
        return bound(tx.query("select count(*) from " + table.name + " t" + where(table))).mapTo(Long.class).one();
    }

    private String where(Table table) {
        return " where t.municipality = :municipality" + (ALL.equals(filter) ? "" : " and " + table.open)
                + (narrows() ? " and " + table.narrowed : "");
    }

    private <Q extends SqlStatement<Q>> Q bound(Q query) {
        query.bind("municipality", municipality);
        return narrows() ? query.bind("filter", filter) : query;
    }

    private boolean narrows() {
        return filter != null && !ALL.equals(filter);
    }
}
