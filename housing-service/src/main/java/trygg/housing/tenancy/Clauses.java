package trygg.housing.tenancy;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.inject.Singleton;

import org.jspecify.annotations.Nullable;

import trygg.housing.tenancy.Clause.Gone;
import trygg.housing.tenancy.Clause.Kind;
import trygg.housing.tenancy.Clause.Why;
import trygg.housing.tenancy.NoteClause.Finding;
import trygg.platform.api.Codes;
import trygg.platform.db.Tx;

/** Clauses of contracts, as PostgreSQL keeps them. Methods are parts of the caller's transaction. */
@Singleton
class Clauses {

    /** Of a condition that stands, in {@code c}. */
    private static final String FOUND = "c.ends_on is not null and c.gone_on is null";

    /** False when the id stands for another already, even one the caller may not see. */
    boolean add(Tx tx, String municipality, Clause one) {
        return tx.update("""
                insert into tenancy_clause (id, municipality, tenancy_id, kind, says, ends_on, noted_on, noted_at, noted_by)
                values (:id, :municipality, :tenancy, :kind, :says, cast(:endsOn as date), :on, :now, :by)
                on conflict (id) do nothing""").bind("id", one.id()).bind("municipality", municipality)
                .bind("tenancy", one.tenancyId()).bind("kind", Codes.of(one.kind())).bind("says", one.says())
                .bind("endsOn", one.endsOn()).bind("on", one.notedOn()).bind("now", tx.now()).bind("by", one.by())
                .execute() == 1;
    }

    Optional<Clause> find(Tx tx, UUID id) {
        return tx.query("select * from tenancy_clause where id = :id").bind("id", id).map((row, _) -> read(row)).findOne();
    }

    List<Clause> of(Tx tx, UUID tenancy) {
        return tx.query("select * from tenancy_clause where tenancy_id = :id order by gone_on nulls first, noted_at, id")
                .bind("id", tenancy).map((row, _) -> read(row)).list();
    }

    void gone(Tx tx, UUID id, Gone gone) {
        tx.update("update tenancy_clause set gone_on = :on, gone_why = :why, gone_by = :by where id = :id").bind("id", id)
                .bind("on", gone.on()).bind("why", Codes.of(gone.why())).bind("by", gone.by()).execute();
    }

    /** Running, not their own, conditioned, one or both: of the tenancies that run. */
    long[] counts(Tx tx, String municipality) {
        return tx.query("""
                select count(*) as running, count(*) filter (where t.not_own) as not_own,
                       count(*) filter (where t.conditioned) as conditioned,
                       count(*) filter (where t.not_own or t.conditioned) as either
                  from (select t.contract <> 'first-hand' and t.first_hand_on is null as not_own,
                               exists (select 1 from tenancy_clause c where c.tenancy_id = t.id and %s) as conditioned
                          from tenancy t where t.municipality = :municipality and t.ended_on is null) t""".formatted(FOUND))
                .bind("municipality", municipality).map((row, _) -> new long[] { row.getLong("running"),
                        row.getLong("not_own"), row.getLong("conditioned"), row.getLong("either") })
                .one();
    }

    /** Conditions that stand in tenancies that run, what ends first at the top. */
    List<Finding> found(Tx tx, String municipality, int limit) {
        return tx.query("""
                select c.*, t.case_id, t.protected_person from tenancy_clause c join tenancy t on t.id = c.tenancy_id
                 where c.municipality = :municipality and t.ended_on is null and %s order by c.ends_on, c.id limit :limit"""
                .formatted(FOUND)).bind("municipality", municipality).bind("limit", limit)
                .map((row, _) -> new Finding(read(row), row.getObject("case_id", UUID.class),
                        row.getBoolean("protected_person")))
                .list();
    }

    private static Clause read(ResultSet row) throws SQLException {
        return new Clause(row.getObject("id", UUID.class), row.getObject("tenancy_id", UUID.class),
                Codes.read(Kind.class, row.getString("kind")).orElseThrow(), row.getString("says"),
                row.getObject("ends_on", LocalDate.class), row.getObject("noted_on", LocalDate.class),
                row.getString("noted_by"), gone(row));
    }

    private static @Nullable Gone gone(ResultSet row) throws SQLException {
        var on = row.getObject("gone_on", LocalDate.class);
        return on == null ? null
                : new Gone(on, Codes.read(Why.class, row.getString("gone_why")).orElseThrow(), row.getString("gone_by"));
    }
}
