package trygg.housing.vacancy;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import jakarta.inject.Singleton;

import org.jspecify.annotations.Nullable;

import trygg.housing.home.Homes;
import trygg.platform.api.Codes;
import trygg.platform.api.Cursor;
import trygg.platform.api.Cursor.Page;
import trygg.platform.db.Tx;

/** The vacancies in the database. Methods are parts of the caller's transaction. */
@Singleton
class Vacancies {

    private static final String SELECT = """
            select h.*, coalesce(w.protected_person, false) as held_by_protected, v.id as vacancy_id, v.free_from, v.seed, v.opened_at, v.opened_by, v.closed_at, v.closed_why,
                   coalesce(f.households, 0) as fitting, %s
              from vacancy v join home h on h.id = v.home_id left join vacancy_fit f on f.vacancy_id = v.id
              left join match_offer o on o.vacancy_id = v.id and (o.answer is null or o.answer = 'accepted')
              left join frozen_ranking r on r.id = o.ranking_id
              left join waiting_household w on w.id = o.household_id
             where
            """
            .formatted(Offers.COLUMNS);

    /** False when the id is used, or the home is vacant already. */
    boolean add(Tx tx, Vacancy vacancy, int fitting) {
        var added = tx.update("""
                insert into vacancy (id, municipality, home_id, free_from, seed, opened_at, opened_by)
                values (:id, :municipality, :home, :freeFrom, :seed, :at, :by) on conflict do nothing""")
                .bind("id", vacancy.id()).bind("municipality", vacancy.municipality()).bind("home", vacancy.home().id())
                .bind("freeFrom", vacancy.freeFrom()).bind("seed", vacancy.seed()).bind("at", vacancy.openedAt())
                .bind("by", vacancy.openedBy()).execute() == 1;
        if (added) {
            tx.update("insert into vacancy_fit (vacancy_id, municipality, households) values (:id, :municipality, :fitting)")
                    .bind("id", vacancy.id()).bind("municipality", vacancy.municipality()).bind("fitting", fitting).execute();
        }
        return added;
    }

    Optional<Vacancy> find(Tx tx, UUID id) {
        return tx.query(SELECT + "v.id = :id").bind("id", id).map((row, _) -> read(row)).findOne();
    }

    Optional<Vacancy> locked(Tx tx, UUID id) {
        tx.query("select id from vacancy where id = :id for update").bind("id", id).mapTo(UUID.class).list();
        return find(tx, id);
    }

    boolean openFor(Tx tx, UUID home) {
        return tx.query("select exists (select 1 from vacancy where home_id = :home and closed_at is null)")
                .bind("home", home).mapTo(Boolean.class).one();
    }

    /** All that are open, the oldest first. */
    List<Vacancy> open(Tx tx, String municipality) {
        return tx.query(SELECT + "v.municipality = :municipality and v.closed_at is null order by v.opened_at, v.id")
                .bind("municipality", municipality).map((row, _) -> read(row)).list();
    }

    List<Vacancy> openOf(Tx tx, Collection<UUID> homes) {
        return tx.query(SELECT + "v.home_id = any (:homes) and v.closed_at is null")
                .bind("homes", homes.toArray(UUID[]::new)).map((row, _) -> read(row)).list();
    }

    Page<Vacancy> open(Tx tx, String municipality, Cursor after, int limit) {
        var found = tx.query(SELECT + """
                v.municipality = :municipality and v.closed_at is null and (v.opened_at, v.id) > (:at, :id)
                order by v.opened_at, v.id limit :limit""").bind("municipality", municipality).bind("at", after.at())
                .bind("id", after.id()).bind("limit", limit + 1).map((row, _) -> read(row)).list();
        return Page.of(found, limit, one -> new Cursor(one.openedAt(), one.id()));
    }

    long count(Tx tx, String municipality) {
        return tx.query("select count(*) from vacancy where municipality = :municipality and closed_at is null")
                .bind("municipality", municipality).mapTo(Long.class).one();
    }

    void close(Tx tx, UUID id, Vacancy.Why why, Instant at) {
        tx.update("update vacancy set closed_at = :at, closed_why = :why, version = version + 1 where id = :id")
                .bind("id", id).bind("at", at).bind("why", Codes.of(why)).execute();
    }

    /** What a ranking has just counted. */
    void fits(Tx tx, UUID id, int households) {
        tx.update("update vacancy_fit set households = :households where vacancy_id = :id and households <> :households")
                .bind("id", id).bind("households", households).execute();
    }

    /** Locked in the order of ids, so that two who change many wait for each other in one order only. */
    void fitMore(Tx tx, Map<UUID, Integer> changes) {
        var ids = changes.keySet().toArray(UUID[]::new);
        var more = changes.values().toArray(Integer[]::new);
        if (ids.length > 0) {
            tx.query("select vacancy_id from vacancy_fit where vacancy_id = any (:ids) order by vacancy_id for update")
                    .bind("ids", ids).mapTo(UUID.class).list();
            tx.update("""
                    update vacancy_fit f set households = greatest(0, f.households + c.more)
                      from unnest(:ids, :more) c (id, more) where f.vacancy_id = c.id""").bind("ids", ids)
                    .bind("more", more).execute();
        }
    }

    private static Vacancy read(ResultSet row) throws SQLException {
        return new Vacancy(row.getObject("vacancy_id", UUID.class), Homes.read(row), row.getTimestamp("free_from").toInstant(),
                row.getLong("seed"), row.getTimestamp("opened_at").toInstant(), row.getString("opened_by"),
                row.getInt("fitting"), closed(row), row.getObject("offer_id") == null ? null : Offers.read(row),
                row.getBoolean("held_by_protected"));
    }

    private static Vacancy.@Nullable Closed closed(ResultSet row) throws SQLException {
        var at = row.getTimestamp("closed_at");
        return at == null ? null
                : new Vacancy.Closed(at.toInstant(), Codes.read(Vacancy.Why.class, row.getString("closed_why")).orElseThrow());
    }
}
