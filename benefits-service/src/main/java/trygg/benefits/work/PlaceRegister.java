package trygg.benefits.work;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

import jakarta.inject.Singleton;

import org.jdbi.v3.core.statement.Query;

import trygg.benefits.work.Place.Change;
import trygg.platform.api.Codes;
import trygg.platform.db.Tx;

/** The places of measures and how many seats they have had, as PostgreSQL keeps them. */
@Singleton
class PlaceRegister {

    /** Writes the last change of the place, and the place itself with its first. */
    void add(Tx tx, Place place, int nth) {
        if (nth == 1) {
            tx.update("insert into work_place (id, municipality, kind, unit) values (:id, :municipality, :kind, :unit)")
                    .bind("id", place.id()).bind("municipality", place.municipality()).bind("kind", place.kind().code())
                    .bind("unit", place.unit()).execute();
        }
        var change = place.changes().getLast();
        tx.update("""
                insert into work_place_seats (place_id, nth, municipality, capacity, from_on, changed_at, changed_by)
                values (:id, :nth, :municipality, :capacity, :from, :at, :by)""").bind("id", place.id()).bind("nth", nth)
                .bind("municipality", place.municipality()).bind("capacity", change.capacity()).bind("from", change.from())
                .bind("at", tx.now()).bind("by", change.by()).execute();
    }

    Optional<Place> find(Tx tx, UUID id) {
        return read(tx, tx.query("select * from work_place where id = :id").bind("id", id)).stream().findFirst();
    }

    /** By kind and unit. */
    List<Place> all(Tx tx, String municipality) {
        return read(tx, tx.query("select * from work_place where municipality = :municipality order by kind, unit, id")
                .bind("municipality", municipality));
    }

    /** How many seats are taken today, by place: the measures whose last step is no end. */
    Map<UUID, Integer> taken(Tx tx, String municipality) {
        return tx.query("""
                select s.place_id, count(*) from measure_step s
                 where s.municipality = :municipality and s.place_id is not null and not exists (
                       select 1 from measure_step e where e.measure_id = s.measure_id and e.kind = 'ended') group by 1""")
                .bind("municipality", municipality)
                .map((row, _) -> Map.entry(row.getObject(1, UUID.class), row.getInt(2))).list().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private static List<Place> read(Tx tx, Query query) {
        var bare = query.map((row, _) -> new Place(row.getObject("id", UUID.class), row.getString("municipality"),
                Codes.read(MeasureKind.class, row.getString("kind")).orElseThrow(), row.getString("unit"), List.of())).list();
        var changes = tx.query("select * from work_place_seats where place_id = any (:ids) order by place_id, nth")
                .bind("ids", bare.stream().map(Place::id).toArray(UUID[]::new))
                .map((row, _) -> Map.entry(row.getObject("place_id", UUID.class), new Change(row.getInt("capacity"),
                        row.getObject("from_on", LocalDate.class), row.getString("changed_by"))))
                .list().stream().collect(Collectors.groupingBy(Map.Entry::getKey,
                        Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
        return bare.stream().map(one -> new Place(one.id(), one.municipality(), one.kind(), one.unit(),
                changes.getOrDefault(one.id(), List.of()))).toList();
    }
}
