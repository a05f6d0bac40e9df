package trygg.housing.stock;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import jakarta.inject.Singleton;

import org.jdbi.v3.core.statement.Query;

import trygg.housing.home.Home.Feature;
import trygg.housing.home.HomeKind;
import trygg.housing.home.HomeState;
import trygg.housing.stock.PlannedHome.Change;
import trygg.platform.api.Codes;
import trygg.platform.db.Tx;

/**
 * Who needs what and what there is, counted in the database: fifty thousand households come back as some hundred rows.
 * Methods are parts of the caller's transaction. A hidden home is in none of it.
 */
@Singleton
class Stock {

    private static final String LETTABLE = "h.kind not in ('shelter-bed', 'crisis-shelter-place', 'day-centre')";

    /** Those who wait, and those who sleep in a place for the night without waiting: each lacks a home. */
    List<Needing> needing(Tx tx, String municipality) {
        return tx.query("""
                select kinds, people, districts, step_free, lift, wheelchair, life_span, count(*) as n from (
                       select kinds, people, districts, step_free, lift, wheelchair, life_span from waiting_household
                        where municipality = :municipality and left_at is null
                       union all
                       select '{}', max(cardinality(r.births)), '{}', false, false, false, false from roof_request r
                        where r.municipality = :municipality and r.state = 'accepted' and r.night_from <= :now
                          and r.night_until > :now and not exists (
                              select 1 from waiting_household w where w.case_id = r.case_id and w.left_at is null)
                        group by r.case_id) needing
                 group by kinds, people, districts, step_free, lift, wheelchair, life_span""")
                .bind("municipality", municipality).bind("now", tx.now())
                .map((row, _) -> new Needing(
                        texts(row, "kinds").stream().map(kind -> Codes.read(HomeKind.class, kind).orElseThrow())
                                .collect(Collectors.toUnmodifiableSet()),
                        row.getInt("people"), texts(row, "districts"), access(row), row.getLong("n")))
                .list();
    }

    List<Units> units(Tx tx, String municipality, LocalDate today) {
        return tx.query("""
                select kind, capacity, district, step_free, lift, wheelchair, life_span, state, ready_on, count(*) as n from (
                       select h.kind, h.capacity, h.district, h.step_free, h.lift, h.wheelchair, h.life_span,
                              case when h.ready_on > :today then h.ready_on else :today end as ready_on,
                              case when h.ready_on > :today then 'planned' when o.reason is null then 'free'
                                   when o.reason = 'out-of-service' then 'out-of-service' else 'taken' end as state
                         from home h left join occupancy o on o.home_id = h.id and o.during @> cast(:now as timestamptz)
                        where h.municipality = :municipality and h.withdrawn_at is null and not h.hidden and %s) units
                 group by kind, capacity, district, step_free, lift, wheelchair, life_span, state, ready_on"""
                .formatted(LETTABLE)).bind("municipality", municipality).bind("today", today).bind("now", tx.now())
                .map((row, _) -> new Units(Codes.read(HomeKind.class, row.getString("kind")).orElseThrow(),
                        row.getInt("capacity"), row.getString("district"), access(row),
                        Codes.read(HomeState.class, row.getString("state")).orElseThrow(), day(row, "ready_on"),
                        row.getLong("n")))
                .list();
    }

    /** How many households asked since the day, and how many of all left: two numbers. */
    long[] flow(Tx tx, String municipality, LocalDate from, Instant at) {
        return tx.query("""
                select count(*) filter (where waiting_since >= :from) as asked,
                       count(*) filter (where left_at >= :at) as gone
                  from waiting_household where municipality = :municipality""").bind("municipality", municipality)
                .bind("from", from).bind("at", at).map((row, _) -> new long[] { row.getLong(1), row.getLong(2) }).one();
    }

    private static final String PLANNED = """
            select h.id, h.municipality, h.kind, h.capacity, h.district, h.ready_on,
                   case when h.withdrawn_at is not null then 'withdrawn' when h.ready_on > :today then 'planned'
                        else 'free' end as state,
                   array(select c.id::text from ready_date_change c where c.home_id = h.id order by c.told_at, c.id) as ids,
                   array(select c.was_on::text from ready_date_change c where c.home_id = h.id order by c.told_at, c.id) as was,
                   array(select c.is_on::text from ready_date_change c where c.home_id = h.id order by c.told_at, c.id) as ison,
                   array(select c.told_by from ready_date_change c where c.home_id = h.id order by c.told_at, c.id) as whom
              from home h
             where not h.hidden and""";

    /** Those that are not ready yet, by their day. */
    List<PlannedHome> planned(Tx tx, String municipality, LocalDate today, int limit) {
        return planned(tx.query(PLANNED + """
                \s h.municipality = :municipality and h.withdrawn_at is null and h.ready_on > :today and %s
                order by h.ready_on, h.id limit :limit""".formatted(LETTABLE)).bind("municipality", municipality)
                .bind("limit", limit), today);
    }

    Optional<PlannedHome> find(Tx tx, UUID home, LocalDate today) {
        return planned(tx.query(PLANNED + " h.id = :id").bind("id", home), today).stream().findFirst();
    }

    private static List<PlannedHome> planned(Query query, LocalDate today) {
        return query.bind("today", today)
                .map((row, _) -> new PlannedHome(row.getObject("id", UUID.class), row.getString("municipality"),
                        Codes.read(HomeKind.class, row.getString("kind")).orElseThrow(), row.getInt("capacity"),
                        row.getString("district"), day(row, "ready_on"),
                        Codes.read(HomeState.class, row.getString("state")).orElseThrow(), changes(row)))
                .list();
    }

    private static List<Change> changes(ResultSet row) throws SQLException {
        var ids = texts(row, "ids");
        var was = texts(row, "was");
        var is = texts(row, "ison");
        var by = texts(row, "whom");
        return java.util.stream.IntStream.range(0, ids.size()).mapToObj(nth -> new Change(UUID.fromString(ids.get(nth)),
                LocalDate.parse(was.get(nth)), LocalDate.parse(is.get(nth)), by.get(nth))).toList();
    }

    /** Locks the home; true while nobody has ever had it. */
    boolean lockUnused(Tx tx, UUID home) {
        tx.query("select id from home where id = :id for update").bind("id", home).mapTo(UUID.class).list();
        return tx.query("""
                select not exists (select 1 from occupancy where home_id = :id and not isempty(during))
                   and not exists (select 1 from vacancy where home_id = :id and closed_at is null)""").bind("id", home)
                .mapTo(Boolean.class).one();
    }

    /** False when the id stands for another change. */
    boolean move(Tx tx, String municipality, UUID home, Change change) {
        var added = tx.update("""
                insert into ready_date_change (id, municipality, home_id, was_on, is_on, told_at, told_by)
                values (:id, :municipality, :home, :was, :is, :now, :by) on conflict (id) do nothing""")
                .bind("id", change.id()).bind("municipality", municipality).bind("home", home).bind("was", change.wasOn())
                .bind("is", change.isOn()).bind("now", tx.now()).bind("by", change.by()).execute() == 1;
        if (added) {
            tx.update("update home set ready_on = :on, version = version + 1 where id = :id").bind("on", change.isOn())
                    .bind("id", home).execute();
        }
        return added;
    }

    private static Set<Feature> access(ResultSet row) throws SQLException {
        var access = EnumSet.noneOf(Feature.class);
        for (var feature : List.of(Feature.STEP_FREE, Feature.LIFT, Feature.WHEELCHAIR, Feature.LIFE_SPAN)) {
            if (row.getBoolean(feature.name().toLowerCase(java.util.Locale.ROOT))) {
                access.add(feature);
            }
        }
        return access;
    }

    private static List<String> texts(ResultSet row, String column) throws SQLException {
        return Arrays.asList((String[]) row.getArray(column).getArray());
    }

    private static LocalDate day(ResultSet row, String column) throws SQLException {
        return row.getObject(column, LocalDate.class);
    }
}
