package trygg.housing.daycentre;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import jakarta.inject.Singleton;

import org.jspecify.annotations.Nullable;

import trygg.housing.daycentre.CentreClosure.Reason;
import trygg.housing.home.Home;
import trygg.housing.home.Homes;
import trygg.platform.api.Codes;
import trygg.platform.db.Tx;

/** Day centres of the register with their hours and closures, as PostgreSQL keeps them. */
@Singleton
class DayCentres {

    private static final String CENTRE = """
            select * from home where id = :id and kind = 'day-centre' and withdrawn_at is null and not hidden""";

    /** Twelve whole months and the one that runs. */
    private static final String CLOSURES = """
            select * from day_centre_closure where centre_id = any (:centres)
               and (over_at is null or over_at > cast(:now as timestamptz) - interval '13 months')
             order by from_at desc, id""";

    /** Those of a municipality by name, or one of them; a hidden one is public nowhere and keeps its hours to itself. */
    List<DayCentre> list(Tx tx, String municipality, ZoneId zone) {
        return whole(tx, tx.query("""
                select * from home where municipality = :municipality and kind = 'day-centre' and withdrawn_at is null
                   and not hidden order by building, label, id""").bind("municipality", municipality)
                .map((row, _) -> Homes.read(row)).list(), zone);
    }

    Optional<Home> find(Tx tx, UUID id) {
        return tx.query(CENTRE).bind("id", id).map((row, _) -> Homes.read(row)).findOne();
    }

    /** The same, and it does not leave the register before this transaction ends. */
    Optional<Home> kept(Tx tx, UUID id) {
        return tx.query(CENTRE + " for key share").bind("id", id).map((row, _) -> Homes.read(row)).findOne();
    }

    DayCentre whole(Tx tx, Home home, ZoneId zone) {
        return whole(tx, List.of(home), zone).getFirst();
    }

    private static List<DayCentre> whole(Tx tx, List<Home> homes, ZoneId zone) {
        var ids = homes.stream().map(Home::id).toArray(UUID[]::new);
        var promises = tx.query("select * from day_centre_hours where centre_id = any (:centres) order by number")
                .bind("centres", ids).map((row, _) -> promise(row)).stream()
                .collect(Collectors.groupingBy(HoursPromise::centreId));
        var closures = tx.query(CLOSURES).bind("centres", ids).bind("now", tx.now()).map((row, _) -> closure(row)).stream()
                .collect(Collectors.groupingBy(CentreClosure::centreId));
        return homes.stream()
                .map(home -> new DayCentre(home.id(), home.municipality(),
                        home.building() == null ? home.label() : home.building() + ", " + home.label(), home.address(),
                        home.district(), new OpeningCalendar(promises.getOrDefault(home.id(), List.of()), zone),
                        closures.getOrDefault(home.id(), List.of())))
                .toList();
    }

    Optional<HoursPromise> promise(Tx tx, UUID id) {
        return tx.query("select * from day_centre_hours where id = :id").bind("id", id).map((row, _) -> promise(row)).findOne();
    }

    /** False when the id is used, even by one the caller may not see. */
    boolean add(Tx tx, HoursPromise one, String by) {
        var hours = one.hours();
        return tx.update("""
                insert into day_centre_hours (id, municipality, centre_id, weekdays, from_day, opens, closes, staffed_from,
                                              staffed_until, written_at, written_by)
                values (:id, :municipality, :centre, :weekdays, cast(:from as date), cast(:opens as time),
                        cast(:closes as time), cast(:staffedFrom as time), cast(:staffedUntil as time), :now, :by)
                on conflict (id) do nothing""").bind("id", one.id()).bind("municipality", one.municipality())
                .bind("centre", one.centreId()).bind("weekdays", Codes.of(one.weekdays()))
                .bind("from", one.from().toString()).bind("opens", hours == null ? null : hours.opens().toString())
                .bind("closes", hours == null ? null : hours.closes().toString())
                .bind("staffedFrom", hours == null ? null : hours.staffedFrom().toString())
                .bind("staffedUntil", hours == null ? null : hours.staffedUntil().toString()).bind("now", tx.now())
                .bind("by", by).execute() == 1;
    }

    Optional<CentreClosure> closure(Tx tx, UUID id) {
        return tx.query("select * from day_centre_closure where id = :id").bind("id", id).map((row, _) -> closure(row))
                .findOne();
    }

    Optional<CentreClosure> lockedClosure(Tx tx, UUID id) {
        return tx.query("select * from day_centre_closure where id = :id for update").bind("id", id)
                .map((row, _) -> closure(row)).findOne();
    }

    /** Those of a centre that are not over. */
    List<CentreClosure> lockedOpen(Tx tx, UUID centre) {
        return tx.query("select * from day_centre_closure where centre_id = :centre and over_at is null order by id for update")
                .bind("centre", centre).map((row, _) -> closure(row)).list();
    }

    /** False when the centre is closed for a part of that time already, or the id is used. */
    boolean add(Tx tx, CentreClosure one) {
        return tx.update("""
                insert into day_centre_closure (id, municipality, centre_id, reason, from_at, until_at, during, replacement,
                                                closed_at, closed_by)
                values (:id, :municipality, :centre, :reason, :from, cast(:until as timestamptz),
                        tstzrange(cast(:from as timestamptz), cast(:until as timestamptz)), :replacement, :now, :by)
                on conflict do nothing""").bind("id", one.id()).bind("municipality", one.municipality())
                .bind("centre", one.centreId()).bind("reason", Codes.of(one.reason())).bind("from", one.from())
                .bind("until", one.until()).bind("replacement", one.replacement()).bind("now", tx.now())
                .bind("by", one.by()).execute() == 1;
    }

    /** It is over; what never began leaves no time behind. */
    void end(Tx tx, CentreClosure one, Instant at, String by) {
        tx.update("""
                update day_centre_closure set over_at = :at, over_by = :by,
                       during = tstzrange(from_at, greatest(from_at, cast(:at as timestamptz))) where id = :id""")
                .bind("at", at).bind("by", by).bind("id", one.id()).execute();
    }

    /** Those whose end has come and nobody has told of. */
    List<CentreClosure> due(Tx tx, String municipality) {
        return tx.query("""
                select * from day_centre_closure where municipality = :municipality and over_at is null and until_at <= :now
                 order by until_at, id for update skip locked""").bind("municipality", municipality).bind("now", tx.now())
                .map((row, _) -> closure(row)).list();
    }

    private static HoursPromise promise(ResultSet row) throws SQLException {
        var weekdays = Arrays.stream((String[]) row.getArray("weekdays").getArray())
                .map(code -> Codes.read(DayOfWeek.class, code).orElseThrow()).collect(Collectors.toSet());
        return new HoursPromise(row.getObject("id", UUID.class), row.getString("municipality"),
                row.getObject("centre_id", UUID.class), Set.copyOf(weekdays), row.getDate("from_day").toLocalDate(),
                row.getObject("opens") == null ? null
                        : new Hours(time(row, "opens"), time(row, "closes"), time(row, "staffed_from"),
                                time(row, "staffed_until")));
    }

    private static LocalTime time(ResultSet row, String column) throws SQLException {
        return Objects.requireNonNull(row.getObject(column, LocalTime.class));
    }

    private static CentreClosure closure(ResultSet row) throws SQLException {
        return new CentreClosure(row.getObject("id", UUID.class), row.getString("municipality"),
                row.getObject("centre_id", UUID.class), Codes.read(Reason.class, row.getString("reason")).orElseThrow(),
                row.getTimestamp("from_at").toInstant(), maybe(row, "until_at"), row.getString("replacement"),
                row.getString("closed_by"), maybe(row, "over_at"));
    }

    private static @Nullable Instant maybe(ResultSet row, String column) throws SQLException {
        var at = row.getTimestamp(column);
        return at == null ? null : at.toInstant();
    }
}
