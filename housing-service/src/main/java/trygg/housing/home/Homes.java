package trygg.housing.home;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

import jakarta.inject.Singleton;

import org.jdbi.v3.core.statement.Query;
import org.jspecify.annotations.Nullable;

import trygg.housing.home.Home.Contract;
import trygg.housing.home.Home.Feature;
import trygg.platform.api.Codes;
import trygg.platform.api.Cursor;
import trygg.platform.api.Cursor.Page;
import trygg.platform.db.Tx;

/** The register of homes and landlords, as PostgreSQL keeps it. Methods are parts of the caller's transaction. */
@Singleton
public class Homes {

    /** False when the id stands for another home already, even one the caller may not see, or the home for another id. */
    public boolean add(Tx tx, Home home, String by) {
        return tx.update("""
                insert into home (id, municipality, landlord_id, kind, building, label, address, district, rooms, capacity,
                                  rent, step_free, lift, wheelchair, life_span, pets, women_only, hidden, contract, ready_on,
                                  added_at, added_by)
                values (:id, :municipality, :landlord, :kind, :building, :label, :address, :district, :rooms, :capacity,
                        :rent, :stepFree, :lift, :wheelchair, :lifeSpan, :pets, :womenOnly, :hidden, :contract, :readyOn,
                        :now, :by) on conflict do nothing""").bind("id", home.id())
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

    /** How a home {@code h} stands at the time {@code :now}; what has a future is planned until its municipality's day. */
    private static final String REGISTERED = """
            select h.*, l.name as landlord,
                   case when h.withdrawn_at is not null then 'withdrawn'
                        when h.ready_on > :today then 'planned'
                        when o.reason is null then 'free'
                        when o.reason = 'out-of-service' then 'out-of-service'
                        else 'taken' end as state
              from home h join landlord l on l.id = h.landlord_id
              left join occupancy o on o.home_id = h.id and o.during @> cast(:now as timestamptz)""";

    private static final String ASKED = """
            where municipality = :municipality and (cast(:kind as text) is null or kind = :kind)
              and (cast(:district as text) is null or district = :district and not hidden)
              and (cast(:landlord as uuid) is null or landlord_id = cast(:landlord as uuid))
              and (case when cast(:state as text) is null then state <> 'withdrawn' else state = :state end)""";

    /** In the order in which they came into the register; what is withdrawn only where it is asked for. */
    public Page<RegisteredHome> list(Tx tx, HomesAsked asked, LocalDate today) {
        var found = narrowed(tx, today, tx.query("select * from (" + REGISTERED + ") home\n" + ASKED + """
                \sand (added_at, id) > (cast(:at as timestamptz), cast(:after as uuid))
                 order by added_at, id limit :limit"""), asked).bind("at", asked.after().at())
                .bind("after", asked.after().id()).bind("limit", asked.limit() + 1)
                .map((row, _) -> new Ordered(registered(row),
                        new Cursor(row.getTimestamp("added_at").toInstant(), row.getObject("id", UUID.class))))
                .list();
        return Page.of(found, asked.limit(), Ordered::cursor).map(Ordered::home);
    }

    public long count(Tx tx, HomesAsked asked, LocalDate today) {
        return narrowed(tx, today, tx.query("select count(*) from (" + REGISTERED + ") home\n" + ASKED), asked)
                .mapTo(Long.class)
                .one();
    }

    private static Query narrowed(Tx tx, LocalDate today, Query query, HomesAsked asked) {
        var kind = asked.kind();
        var state = asked.state();
        return query.bind("now", tx.now()).bind("today", today).bind("municipality", asked.municipality())
                .bind("kind", kind == null ? null : Codes.of(kind)).bind("district", asked.district())
                .bind("landlord", asked.landlordId()).bind("state", state == null ? null : Codes.of(state));
    }

    /** Those of these ids that stand in the register. */
    public Map<UUID, Home> known(Tx tx, Collection<UUID> ids) {
        return tx.query("select * from home where id = any (:ids)").bind("ids", ids.toArray(UUID[]::new))
                .map((row, _) -> read(row)).stream().collect(Collectors.toMap(Home::id, Function.identity()));
    }

    /**
     * Those of the register that are or were in the same places as these, and those not withdrawn that have the same label in
     * the same landlord's house.
     */
    List<Home> inPlacesOf(Tx tx, String municipality, Collection<Home> homes) {
        return tx
                .query("""
                        with sent as (select * from unnest(cast(:addresses as text[]), cast(:labels as text[]), cast(:buildings as text[]),
                                                           cast(:landlords as uuid[])) as sent (address, label, building, landlord))
                        select h.* from home h
                         where h.municipality = :municipality
                           and ((lower(h.address), lower(h.label)) in (select lower(address), lower(label) from sent)
                                or h.withdrawn_at is null and (h.landlord_id, lower(h.building), lower(h.label))
                                   in (select landlord, lower(building), lower(label) from sent where building is not null))
                         order by h.added_at, h.id""")
                .bind("addresses", homes.stream().map(Home::address).toArray(String[]::new))
                .bind("labels", homes.stream().map(Home::label).toArray(String[]::new))
                .bind("buildings", homes.stream().map(Home::building).toArray(String[]::new))
                .bind("landlords", homes.stream().map(Home::landlordId).toArray(UUID[]::new))
                .bind("municipality", municipality).map((row, _) -> read(row)).list();
    }

    public Optional<RegisteredHome> registered(Tx tx, UUID id, LocalDate today) {
        return tx.query(REGISTERED + " where h.id = :id").bind("now", tx.now()).bind("today", today).bind("id", id)
                .map((row, _) -> registered(row)).findOne();
    }

    /** Those of these ids, in no order. */
    public List<RegisteredHome> registered(Tx tx, Collection<UUID> ids, LocalDate today) {
        return tx.query(REGISTERED + " where h.id = any (:ids)").bind("now", tx.now()).bind("today", today)
                .bind("ids", ids.toArray(UUID[]::new)).map((row, _) -> registered(row)).list();
    }

    /** The home, kept from everybody else who would change whose it is until this transaction ends. */
    public Optional<Home> locked(Tx tx, UUID id) {
        return tx.query("select * from home where id = :id for update").bind("id", id).map((row, _) -> read(row)).findOne();
    }

    /** The home, which does not leave the register before this transaction ends. It stands before a lock of its vacancy. */
    public Optional<Home> kept(Tx tx, UUID id) {
        return tx.query("select * from home where id = :id for key share").bind("id", id).map((row, _) -> read(row)).findOne();
    }

    void withdraw(Tx tx, UUID id) {
        tx.update("update home set withdrawn_at = :now, version = version + 1 where id = :id").bind("now", tx.now())
                .bind("id", id).execute();
    }

    void close(Tx tx, String municipality, CloseHome asked, String by) {
        tx.update(
                """
                        insert into home_closure (id, municipality, home_id, reason, asked_from, asked_until, closed_at, closed_by)
                        values (:id, :municipality, :home, :reason, cast(:from as timestamptz), cast(:until as timestamptz), :now, :by)""")
                .bind("id", asked.id()).bind("municipality", municipality).bind("home", asked.homeId())
                .bind("reason", Codes.of(asked.reason())).bind("from", asked.from()).bind("until", asked.until())
                .bind("now", tx.now()).bind("by", by).execute();
    }

    /** What was asked for with this id, to hold a repeated request against. */
    Optional<CloseHome> asked(Tx tx, UUID closureId) {
        return tx.query("select * from home_closure where id = :id").bind("id", closureId)
                .map((row, _) -> new CloseHome(row.getObject("id", UUID.class), row.getObject("home_id", UUID.class),
                        Codes.read(Closure.Reason.class, row.getString("reason")).orElseThrow(),
                        instant(row, "asked_from"), instant(row, "asked_until")))
                .findOne();
    }

    /** One that was given up before it began stands with the time it was asked for. */
    private static final String CLOSURES = """
            select c.*, coalesce(lower(o.during), c.asked_from, c.closed_at) as from_at,
                   case when isempty(o.during) then c.asked_until else upper(o.during) end as until_at
              from home_closure c join occupancy o on o.source_id = c.id where\s""";

    List<Closure> closures(Tx tx, UUID homeId) {
        return tx.query(CLOSURES + "c.home_id = :home and not isempty(o.during) order by lower(o.during)")
                .bind("home", homeId).map((row, _) -> closure(row)).list();
    }

    Optional<Closure> closure(Tx tx, UUID id) {
        return tx.query(CLOSURES + "c.id = :id").bind("id", id).map((row, _) -> closure(row)).findOne();
    }

    private static Closure closure(ResultSet row) throws SQLException {
        return new Closure(row.getObject("id", UUID.class), row.getObject("home_id", UUID.class),
                Codes.read(Closure.Reason.class, row.getString("reason")).orElseThrow(),
                row.getTimestamp("from_at").toInstant(), instant(row, "until_at"), row.getString("closed_by"));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        var at = row.getTimestamp(column);
        return at == null ? null : at.toInstant();
    }

    private static RegisteredHome registered(ResultSet row) throws SQLException {
        return new RegisteredHome(read(row), row.getString("landlord"),
                Codes.read(HomeState.class, row.getString("state")).orElseThrow());
    }

    private record Ordered(RegisteredHome home, Cursor cursor) {
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
                .map((row, _) -> landlord(row)).findOne();
    }

    public List<Landlord> landlords(Tx tx, String municipality) {
        return tx.query("select * from landlord where municipality = :municipality order by name, id")
                .bind("municipality", municipality).map((row, _) -> landlord(row)).list();
    }

    private static Landlord landlord(ResultSet row) throws SQLException {
        return new Landlord(row.getObject("id", UUID.class), row.getString("municipality"), row.getString("name"),
                Codes.read(Landlord.Kind.class, row.getString("kind")).orElseThrow());
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
