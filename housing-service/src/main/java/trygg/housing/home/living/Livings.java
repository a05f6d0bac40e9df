package trygg.housing.home.living;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

import jakarta.inject.Singleton;

import trygg.housing.home.HomeKind;
import trygg.housing.home.Homes;
import trygg.housing.home.living.Crowding.Crowded;
import trygg.housing.home.living.Spread.Place;
import trygg.platform.api.Codes;
import trygg.platform.db.Tx;

/** Who lives where by a contract, read from tenancies and homes. Methods are parts of the caller's transaction. */
@Singleton
class Livings {

    private static final List<HomeKind> LETTABLE = Stream.of(HomeKind.values()).filter(HomeKind::lettable).toList();

    private static final Comparator<Place> MOST_LET = Comparator.comparingDouble(Place::share).reversed()
            .thenComparing(Place::let, Comparator.reverseOrder()).thenComparing(Place::name);

    /** Homes that can be lived in; a hidden one counts nowhere, or a street of one home would tell where it is. */
    private static final String STANDING = """
            from home h join landlord l on l.id = h.landlord_id
              left join tenancy t on t.home_id = h.id and t.ended_on is null
             where h.municipality = :municipality and h.kind = any (:kinds) and not h.hidden and h.withdrawn_at is null
               and h.ready_on <= :today""";

    Crowding crowding(Tx tx, String municipality, int limit) {
        var homes = tx.query("""
                select h.*, t.people, t.started_on from tenancy t join home h on h.id = t.home_id
                 where t.municipality = :municipality and t.ended_on is null and t.people > h.capacity
                   and not t.protected_person and not h.hidden
                 order by t.people::numeric / h.capacity desc, t.people desc, t.id limit :limit""")
                .bind("municipality", municipality).bind("limit", limit)
                .map((row, _) -> new Crowded(Homes.read(row), row.getInt("people"),
                        row.getObject("started_on", LocalDate.class)))
                .list();
        return tx.query("""
                select count(*) as lived, count(*) filter (where t.people > h.capacity) as crowded,
                       count(*) filter (where t.people > h.capacity and (t.protected_person or h.hidden)) as untold
                  from tenancy t join home h on h.id = t.home_id
                 where t.municipality = :municipality and t.ended_on is null""").bind("municipality", municipality)
                .map((row, _) -> new Crowding(row.getLong("lived"), row.getLong("crowded"), row.getLong("untold"), homes))
                .one();
    }

    /** Over houses: homes that carry the same name of it, and have the same landlord. */
    Spread overHouses(Tx tx, String municipality, LocalDate today) {
        return spread(tx, "select h.building as name, l.name as landlord, count(*) as homes, count(t.id) as let " + STANDING
                + " and h.building is not null group by h.building, l.id, l.name", municipality, today);
    }

    /** Over streets: what an address begins with, up to its number. */
    Spread overStreets(Tx tx, String municipality, LocalDate today) {
        return spread(tx, "select min(s.street) as name, '' as landlord, count(*) as homes, count(s.let) as let from (select "
                + "btrim(substring(h.address from '^[^0-9,]+')) as street, t.id as let " + STANDING
                + ") s where s.street <> '' group by lower(s.street)", municipality, today);
    }

    private static Spread spread(Tx tx, String groups, String municipality, LocalDate today) {
        return new Spread(tx.query(groups).bind("municipality", municipality)
                .bind("kinds", Codes.of(LETTABLE)).bind("today", today)
                .map((row, _) -> new Place(row.getString("name"), row.getString("landlord"), row.getInt("homes"),
                        row.getInt("let")))
                .stream().sorted(MOST_LET).toList());
    }
}
