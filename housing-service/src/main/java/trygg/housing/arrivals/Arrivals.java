package trygg.housing.arrivals;

import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

import jakarta.inject.Singleton;

import org.jspecify.annotations.Nullable;

import trygg.housing.arrivals.ArrivalFact.Step;
import trygg.housing.arrivals.ArrivalFact.Why;
import trygg.platform.api.Codes;
import trygg.platform.api.Cursor;
import trygg.platform.api.Cursor.Page;
import trygg.platform.db.Tx;

/** Arrivals and what was told of them, as PostgreSQL keeps them. Methods are parts of the caller's transaction. */
@Singleton
class Arrivals {

    /** Beyond any day of an arrival: where a list that runs backwards begins. */
    private static final LocalDate LAST = LocalDate.of(9999, 12, 31);

    /** Who is protected by the case is so here too, from the moment the case says it. */
    private static final String SELECT = """
            select a.*, a.protected_person or exists (select from housing_need n where n.case_id = a.case_id
                        and n.municipality = a.municipality and n.protected_person) as masked
              from arrival a where""";

    /** False when the id, or the reference, stands here already. */
    boolean add(Tx tx, Arrival arrival) {
        var agreed = arrival.agreed();
        return tx.update("""
                insert into arrival (id, municipality, reference, agreed_for, arrives_on, births, language, rooms, case_id,
                                     protected_person, agreed_at, agreed_by)
                values (:id, :municipality, :reference, :day, :day, :births::date[], :language, :rooms, :caseId,
                        :protectedPerson, :at, :by) on conflict do nothing""",
                new Row(agreed.id(), agreed.municipality(), agreed.reference(), agreed.arrivesOn(),
                        agreed.births().stream().map(LocalDate::toString).toArray(String[]::new), agreed.language(),
                        agreed.rooms(), agreed.caseId(), arrival.protectedPerson(), arrival.agreedAt(), arrival.by()))
                .execute() == 1;
    }

    Optional<Arrival> find(Tx tx, UUID id) {
        return read(tx, tx.query(SELECT + " a.id = :id").bind("id", id)
                .map((row, _) -> row(row)).list()).stream().findFirst();
    }

    /** The arrival under lock; the lock comes first, so that the read sees what it waited for. */
    Optional<Arrival> locked(Tx tx, UUID id) {
        tx.query("select id from arrival where id = :id for update").bind("id", id).mapTo(UUID.class).list();
        return find(tx, id);
    }

    /** Of a household's case, the one agreed last. */
    Optional<UUID> ofCase(Tx tx, UUID caseId) {
        return tx.query("select id from arrival where case_id = :case order by agreed_at desc, id limit 1")
                .bind("case", caseId).mapTo(UUID.class).findOne();
    }

    /** Whether anybody of the case is protected; empty where housing knows nothing of the case. */
    Optional<Boolean> protectedByCase(Tx tx, String municipality, UUID caseId) {
        return tx.query("""
                select bool_or(protected_person) from housing_need where municipality = :municipality and case_id = :case
                having count(*) > 0""").bind("municipality", municipality).bind("case", caseId).mapTo(Boolean.class)
                .findOne();
    }

    /** All agreements of these references, also those that were cancelled; the newest last. */
    List<Arrival> ofReferences(Tx tx, String municipality, List<String> references) {
        return read(tx,
                tx.query(SELECT + """
                        \s a.municipality = :municipality and a.reference = any (:references) order by a.agreed_at, a.id""")
                        .bind("municipality", municipality)
                        .bind("references", references.toArray(String[]::new)).map((row, _) -> row(row)).list());
    }

    /** Writes the fact and moves the arrival on. False when the fact's id is used. */
    boolean tell(Tx tx, Arrival after, ArrivalFact fact) {
        var written = tx.update("""
                insert into arrival_fact (id, arrival_id, municipality, kind, part, on_day, why, told_at, told_by)
                values (:id, :arrivalId, :municipality, :kind, :part, cast(:onDay as date), :why, :at, :by)
                on conflict (id) do nothing""", FactRow.of(after, fact)).execute() == 1;
        if (written) {
            tx.update("""
                    update arrival set arrives_on = :day, state = :state, without_home = :withoutHome,
                           ready_at = case when :ready then coalesce(ready_at, :now) end, version = :version
                     where id = :id""").bind("day", after.comesOn()).bind("state", Codes.of(after.state()))
                    .bind("withoutHome", after.withoutHome()).bind("ready", after.ready()).bind("now", tx.now())
                    .bind("version", after.version()).bind("id", after.id()).execute();
        }
        return written;
    }

    /** Those that are awaited by the day they come; those that are over by the newest. */
    Page<Arrival> list(Tx tx, String municipality, Asked asked, Cursor after, int limit) {
        var backwards = asked == Asked.LANDED || asked == Asked.CANCELLED;
        var day = backwards && after.equals(Cursor.START) ? LAST : LocalDate.ofInstant(after.at(), ZoneOffset.UTC);
        var found = tx.query(SELECT + """
                \s a.municipality = :municipality and a.state = :state and (a.without_home or not :homeless)
                and (a.arrives_on, a.id) %1$s (cast(:day as date), :id) order by a.arrives_on %2$s, a.id %2$s limit :limit"""
                .formatted(backwards ? "<" : ">", backwards ? "desc" : "asc"))
                .bind("municipality", municipality).bind("state", Codes.of(asked.state()))
                .bind("homeless", asked == Asked.WITHOUT_HOME).bind("day", day).bind("id", after.id())
                .bind("limit", limit + 1).map((row, _) -> row(row)).list();
        return Page.of(read(tx, found), limit,
                one -> new Cursor(one.comesOn().atStartOfDay(ZoneOffset.UTC).toInstant(), one.id()));
    }

    /**
     * How many there are.
     *
     * @param inTime of those whose day has come in the last twelve months, how many had all that is needed before it
     * @param late of the same, how many had not
     */
    record Counts(long awaited, long withoutHome, long inTime, long late) {
    }

    /** @param today with the arrivals of the year that ended with it @param zone of the municipality, by its id */
    Counts count(Tx tx, String municipality, LocalDate today, String zone) {
        return tx.query("""
                select count(*) filter (where state = 'awaited') as awaited,
                       count(*) filter (where state = 'awaited' and without_home) as homeless,
                       count(*) filter (where came and in_time) as in_time,
                       count(*) filter (where came and not in_time) as late
                  from (select state, without_home,
                               state <> 'cancelled' and arrives_on <= :today and arrives_on > :since as came,
                               coalesce(ready_at < arrives_on::timestamp at time zone :zone, false) as in_time
                          from arrival where municipality = :municipality) counted""")
                .bind("municipality", municipality).bind("today", today).bind("since", today.minusYears(1)).bind("zone", zone)
                .map((row, _) -> new Counts(row.getLong("awaited"), row.getLong("homeless"), row.getLong("in_time"),
                        row.getLong("late")))
                .one();
    }

    private static List<Arrival> read(Tx tx, List<Arrival> rows) {
        Map<UUID, List<Told>> facts = tx
                .query("select * from arrival_fact where arrival_id = any (:arrivals) order by number")
                .bind("arrivals", rows.stream().map(Arrival::id).toArray(UUID[]::new))
                .map((row, _) -> new Told(row.getObject("arrival_id", UUID.class), fact(row))).list().stream()
                .collect(Collectors.groupingBy(Told::arrival));
        return rows.stream().map(one -> new Arrival(one.agreed(), one.protectedPerson(), one.agreedAt(), one.by(),
                facts.getOrDefault(one.id(), List.of()).stream().map(Told::fact).toList(), one.version())).toList();
    }

    /** Without its facts. */
    private static Arrival row(ResultSet row) throws SQLException {
        var births = Arrays.stream((Date[]) row.getArray("births").getArray()).map(Date::toLocalDate).toList();
        return new Arrival(
                new Agreement(row.getObject("id", UUID.class), row.getString("municipality"), row.getString("reference"),
                        row.getObject("agreed_for", LocalDate.class), births, row.getString("language"),
                        row.getInt("rooms"), row.getObject("case_id", UUID.class)),
                row.getBoolean("masked"), row.getTimestamp("agreed_at").toInstant(), row.getString("agreed_by"),
                List.of(), row.getLong("version"));
    }

    private static ArrivalFact fact(ResultSet row) throws SQLException {
        var on = row.getObject("on_day", LocalDate.class);
        var step = switch (row.getString("kind")) {
            case "start" -> new Step.Start(part(row), on);
            case "no-start" -> new Step.NoStart(part(row));
            case "moved" -> new Step.Moved(on);
            case "landed" -> new Step.Landed(on);
            case "cancelled" -> new Step.Cancelled(Codes.read(Why.class, row.getString("why")).orElseThrow());
            case String other -> throw new IllegalStateException("no fact of an arrival is a " + other);
        };
        return new ArrivalFact(row.getObject("id", UUID.class), step, row.getTimestamp("told_at").toInstant(),
                row.getString("told_by"));
    }

    private static Part part(ResultSet row) throws SQLException {
        return Codes.read(Part.class, row.getString("part")).orElseThrow();
    }

    private record Told(UUID arrival, ArrivalFact fact) {
    }

    record Row(UUID id, String municipality, String reference, LocalDate day, String[] births, @Nullable String language,
            int rooms, @Nullable UUID caseId, boolean protectedPerson, Instant at, String by) {
    }

    record FactRow(UUID id, UUID arrivalId, String municipality, String kind, @Nullable String part, @Nullable String onDay,
            @Nullable String why, Instant at, String by) {

        static FactRow of(Arrival arrival, ArrivalFact fact) {
            return switch (fact.step()) {
                case Step.Start(var part, var on) -> of(arrival, fact, "start", part, on, null);
                case Step.NoStart(var part) -> of(arrival, fact, "no-start", part, null, null);
                case Step.Moved(var on) -> of(arrival, fact, "moved", null, on, null);
                case Step.Landed(var on) -> of(arrival, fact, "landed", null, on, null);
                case Step.Cancelled(var why) -> of(arrival, fact, "cancelled", null, null, why);
            };
        }

        private static FactRow of(Arrival arrival, ArrivalFact fact, String kind, @Nullable Part part,
                @Nullable LocalDate on, @Nullable Why why) {
            return new FactRow(fact.id(), arrival.id(), arrival.agreed().municipality(), kind,
                    part == null ? null : Codes.of(part), on == null ? null : on.toString(),
                    why == null ? null : Codes.of(why), fact.at(), fact.by());
        }
    }
}
