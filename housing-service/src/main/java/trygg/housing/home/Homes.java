package trygg.housing.home;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

import jakarta.inject.Singleton;

import trygg.housing.home.Home.Contract;
import trygg.housing.home.Home.Feature;
import trygg.platform.api.Codes;
import trygg.platform.db.Tx;

/** The register of homes and landlords, as PostgreSQL keeps it. Methods are parts of the caller's transaction. */
@Singleton
public class Homes {

    /** False when the id stands for another home already, even one the caller may not see. */
    public boolean add(Tx tx, Home home, String by) {
        return tx.update("""
                insert into home (id, municipality, landlord_id, kind, building, label, address, district, rooms, capacity,
                                  rent, step_free, lift, wheelchair, life_span, pets, women_only, hidden, contract, ready_on,
                                  added_at, added_by)
                values (:id, :municipality, :landlord, :kind, :building, :label, :address, :district, :rooms, :capacity,
                        :rent, :stepFree, :lift, :wheelchair, :lifeSpan, :pets, :womenOnly, :hidden, :contract, :readyOn,
                        :now, :by) on conflict (id) do nothing""").bind("id", home.id())
                .bind("municipality", home.municipality()).bind("landlord", home.landlordId())
                .bind("kind", Codes.of(home.kind())).bind("building", home.building()).bind("label", home.label())
                .bind("address", home.address()).bind("district", home.district()).bind("rooms", home.rooms())
                .bind("capacity", home.capacity()).bind("rent", home.rent())
                .bind("stepFree", home.has(Feature.STEP_FREE)).bind("lift", home.has(Feature.LIFT))
                .bind("wheelchair", home.has(Feature.WHEELCHAIR)).bind("lifeSpan", home.has(Feature.LIFE_SPAN))
                .bind("pets", home.has(Feature.PETS)).bind("womenOnly", home.has(Feature.WOMEN_ONLY))
                .bind("hidden", home.has(Feature.HIDDEN)).bind("contract", Codes.of(home.contract()))
                .bind("readyOn", home.readyOn()).bind("now", tx.now()).bind("by", by).execute() == 1;
    }

    public Optional<Home> find(Tx tx, UUID id) {
        return tx.query("select * from home where id = :id").bind("id", id).map((row, _) -> read(row)).findOne();
    }

    /** Those of a municipality that can be lived in on the day and are nobody's for the whole time asked for. */
    public List<Home> free(Tx tx, String municipality, Collection<HomeKind> kinds, LocalDate readyBy, Instant from,
            Instant until) {
        return tx
                .query("""
                        select h.* from home h
                         where h.municipality = :municipality and h.kind = any (:kinds) and h.withdrawn_at is null
                           and h.ready_on <= :readyBy and not exists (
                               select 1 from occupancy o where o.home_id = h.id and o.during && tstzrange(cast(:from as timestamptz), cast(:until as timestamptz)))
                         order by h.building, h.label, h.id""")
                .bind("municipality", municipality)
                .bind("kinds", Codes.of(kinds)).bind("readyBy", readyBy).bind("from", from).bind("until", until)
                .map((row, _) -> read(row)).list();
    }

    public boolean add(Tx tx, Landlord landlord, String by) {
        return tx.update("""
                insert into landlord (id, municipality, name, kind, added_at, added_by)
                values (:id, :municipality, :name, :kind, :now, :by) on conflict (id) do nothing""")
                .bind("id", landlord.id()).bind("municipality", landlord.municipality()).bind("name", landlord.name())
                .bind("kind", Codes.of(landlord.kind())).bind("now", tx.now()).bind("by", by).execute() == 1;
    }

    public Optional<Landlord> landlord(Tx tx, UUID id) {
        return tx.query("select * from landlord where id = :id").bind("id", id)
                .map((row, _) -> new Landlord(row.getObject("id", UUID.class), row.getString("municipality"),
                        row.getString("name"), Codes.read(Landlord.Kind.class, row.getString("kind")).orElseThrow()))
                .findOne();
    }

    /** A row of the table {@code home}, for whoever joins it. */
    public static Home read(ResultSet row) throws SQLException {
        var features = EnumSet.noneOf(Feature.class);
        for (var feature : Feature.values()) {
            // Each is a column of its name.
            if (row.getBoolean(feature.name().toLowerCase(Locale.ROOT))) {
                features.add(feature);
            }
        }
        return new Home(row.getObject("id", UUID.class), row.getString("municipality"),
                row.getObject("landlord_id", UUID.class), Codes.read(HomeKind.class, row.getString("kind")).orElseThrow(),
                row.getString("building"), row.getString("label"), row.getString("address"), row.getString("district"),
                row.getObject("rooms", Integer.class), row.getInt("capacity"), row.getBigDecimal("rent"),
                features, Codes.read(Contract.class, row.getString("contract")).orElseThrow(),
                row.getDate("ready_on").toLocalDate(), row.getTimestamp("withdrawn_at") != null, row.getLong("version"));
    }
}
