package trygg.platform.guarantee;

import java.util.List;

import org.jdbi.v3.core.mapper.RowMapper;
import org.jdbi.v3.core.statement.SqlStatement;
import org.jspecify.annotations.Nullable;

import trygg.platform.api.Cursor;
import trygg.platform.db.Tx;

/**
 * Which things to list by what falls due. A table that is listed so has the columns {@code id}, {@code municipality},
 * {@code kinds} (an array of codes) and {@code answered_at} (null while it is open).
 *
 * @param openOnly leaves out what is answered
 * @param kind only what asks for this; nothing means all
 * @param limit how many at most
 */
public record DueList(String municipality, boolean openOnly, @Nullable String kind, Cursor after, int limit) {

    /**
     * The rows of one page, and one more when there is another page.
     *
     * @param select up to and with its from clause, which calls the table {@code t}; the column {@code falls.due} is
     *        joined to it
     */
    public <T> List<T> rows(Tx tx, String select, RowMapper<T> mapper) {
        return bound(tx.query(select + FallingDue.join("t.id") + where() + FallingDue.page("t.id"))).bind("at", after.at())
                .bind("after", after.id()).bind("limit", limit + 1).map(mapper).list();
    }

    /** How many there are in all, not only on this page. */
    public long count(Tx tx, String table) {
        return bound(tx.query("select count(*) from " + table + " t" + where())).mapTo(Long.class).one();
    }

    private String where() {
        return " where t.municipality = :municipality" + (openOnly ? " and t.answered_at is null" : "")
                + (kind == null ? "" : " and :kind = any (t.kinds)");
    }

    private <Q extends SqlStatement<Q>> Q bound(Q query) {
        query.bind("municipality", municipality);
        return kind == null ? query : query.bind("kind", kind);
    }
}
