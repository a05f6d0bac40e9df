package trygg.housing.homeless;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.inject.Singleton;

import org.jspecify.annotations.Nullable;

import trygg.housing.homeless.Homelessness.Cause;
import trygg.housing.homeless.Homelessness.End;
import trygg.housing.homeless.Homelessness.Inflow;
import trygg.housing.homeless.Homelessness.Outflow;
import trygg.platform.api.Codes;
import trygg.platform.api.Cursor;
import trygg.platform.api.Cursor.Page;
import trygg.platform.db.Tx;

/** The episodes of homelessness in the database. Methods are parts of the caller's transaction. */
@Singleton
class Episodes {

    /** Days at which an age begins: under a month, a quarter, half a year, a year, and longer. */
    private static final int[] AGES = { 0, 30, 90, 180, 365 };

    private static final String SELECT = """
            select h.*, (select c.given from by_name_consent c where c.homelessness_id = h.id
                         order by c.told_at desc, c.id limit 1) as consent
              from homelessness h where
            """;
    /** The class on a day: the newest told of those that held by then. */
    private static final String ON = """
            from homelessness h cross join lateral (
                   select s.ethos from homelessness_status s where s.homelessness_id = h.id and s.from_on <= :on
                    order by s.from_on desc, s.recorded_at desc, s.id limit 1) s
             where h.municipality = :municipality and h.started_on <= :on and (h.ended_on is null or h.ended_on > :on)""";

    boolean add(Tx tx, Homelessness one) {
        return tx.update("""
                insert into homelessness (id, municipality, case_id, started_on, inflow, cause, ethos, protected_person,
                                          recorded_at, recorded_by)
                values (:id, :municipality, :caseId, :on, :inflow, :cause, :ethos, :protectedPerson, :now, :by)
                on conflict do nothing""").bind("id", one.id()).bind("municipality", one.municipality())
                .bind("caseId", one.caseId()).bind("on", one.startedOn()).bind("inflow", Codes.of(one.inflow()))
                .bind("cause", Codes.of(one.cause())).bind("ethos", one.ethos().number())
                .bind("protectedPerson", one.protectedPerson()).bind("now", tx.now()).bind("by", one.by()).execute() == 1;
    }

    boolean status(Tx tx, UUID id, Homelessness one, EthosLight ethos, LocalDate from, String by) {
        var added = tx.update("""
                insert into homelessness_status (id, homelessness_id, municipality, ethos, from_on, recorded_at, recorded_by)
                values (:id, :episode, :municipality, :ethos, :from, :now, :by) on conflict do nothing""").bind("id", id)
                .bind("episode", one.id()).bind("municipality", one.municipality()).bind("ethos", ethos.number())
                .bind("from", from).bind("now", tx.now()).bind("by", by).execute() == 1;
        if (added) {
            tx.update("""
                    update homelessness set ethos = (select s.ethos from homelessness_status s where s.homelessness_id = :id
                           order by s.from_on desc, s.recorded_at desc, s.id limit 1) where id = :id""")
                    .bind("id", one.id()).execute();
        }
        return added;
    }

    boolean consent(Tx tx, UUID id, Homelessness one, boolean given, String to) {
        return tx.update("""
                insert into by_name_consent (id, homelessness_id, municipality, given, told_at, told_to)
                values (:id, :episode, :municipality, :given, :now, :to) on conflict do nothing""").bind("id", id)
                .bind("episode", one.id()).bind("municipality", one.municipality()).bind("given", given)
                .bind("now", tx.now()).bind("to", to).execute() == 1;
    }

    void end(Tx tx, UUID id, End end) {
        tx.update("""
                update homelessness set ended_on = :on, outflow = :outflow, ended_at = :now, ended_by = :by
                 where id = :id and ended_on is null""").bind("id", id).bind("on", end.on())
                .bind("outflow", Codes.of(end.outflow())).bind("now", tx.now()).bind("by", end.by()).execute();
    }

    Optional<Homelessness> find(Tx tx, UUID id) {
        return tx.query(SELECT + "h.id = :id").bind("id", id).map((row, _) -> read(row)).findOne();
    }

    Optional<Homelessness> locked(Tx tx, UUID id) {
        tx.query("select id from homelessness where id = :id for update").bind("id", id).mapTo(UUID.class).list();
        return find(tx, id);
    }

    /** The newest first. */
    List<Homelessness> ofCase(Tx tx, UUID caseId) {
        return tx.query(SELECT + "h.case_id = :case order by h.started_on desc, h.id").bind("case", caseId)
                .map((row, _) -> read(row)).list();
    }

    /** Whoever of the case has asked housing for something; empty for a case housing knows nothing of. */
    Optional<CaseHomelessness> known(Tx tx, UUID caseId) {
        return tx.query("""
                select municipality, bool_or(protected_person) as protected_person from (
                       select municipality, protected_person from housing_need where case_id = :case
                       union all select municipality, protected_person from waiting_household where case_id = :case
                       union all select municipality, protected_person from homelessness where case_id = :case) known
                 group by municipality order by municipality limit 1""").bind("case", caseId)
                .map((row, _) -> new CaseHomelessness(caseId, row.getString(1), row.getBoolean(2), ofCase(tx, caseId)))
                .findOne();
    }

    /** Those who are homeless and have said yes to standing on it, the longest first. */
    Page<Homelessness> byName(Tx tx, String municipality, Cursor after, int limit) {
        var found = tx.query(SELECT + """
                h.municipality = :municipality and h.ended_on is null and (h.started_on, h.id) > (:day, :id)
                and (select c.given from by_name_consent c where c.homelessness_id = h.id
                      order by c.told_at desc, c.id limit 1)
                order by h.started_on, h.id limit :limit""").bind("municipality", municipality)
                .bind("day", LocalDate.ofInstant(after.at(), ZoneOffset.UTC)).bind("id", after.id()).bind("limit", limit + 1)
                .map((row, _) -> read(row)).list();
        return Page.of(found, limit,
                one -> new Cursor(one.startedOn().atStartOfDay(ZoneOffset.UTC).toInstant(), one.id()));
    }

    Flow flow(Tx tx, String municipality, LocalDate from, LocalDate until) {
        var last = until.minusDays(1);
        var open = new EnumMap<EthosLight, Long>(EthosLight.class);
        tx.query("select s.ethos, count(*) as n " + ON + " group by s.ethos").bind("municipality", municipality)
                .bind("on", last).map((row, _) -> open.put(EthosLight.of(row.getInt("ethos")), row.getLong("n"))).list();
        var counts = tx.query("""
                select count(*) filter (where started_on >= :from and started_on < :until and inflow = 'new') as newly,
                       count(*) filter (where started_on >= :from and started_on < :until and inflow = 'returned') as returned,
                       count(*) filter (where ended_on >= :from and ended_on < :until and outflow = 'housed') as housed,
                       count(*) filter (where ended_on >= :from and ended_on < :until and outflow = 'other') as other
                  from homelessness where municipality = :municipality""").bind("municipality", municipality)
                .bind("from", from).bind("until", until)
                .map((row, _) -> new long[] { row.getLong(1), row.getLong(2), row.getLong(3), row.getLong(4) }).one();
        return new Flow(from, until, counts[0], counts[1], counts[2], counts[3], open, ages(tx, municipality, last));
    }

    private static List<Flow.Age> ages(Tx tx, String municipality, LocalDate on) {
        var days = tx.query("select cast(:on as date) - h.started_on as days " + ON).bind("municipality", municipality)
                .bind("on", on).mapTo(Integer.class).list();
        var ages = new ArrayList<Flow.Age>();
        for (int nth = 0; nth < AGES.length; nth++) {
            int least = AGES[nth];
            int most = nth + 1 < AGES.length ? AGES[nth + 1] - 1 : Integer.MAX_VALUE;
            ages.add(new Flow.Age(least, most, days.stream().filter(one -> one >= least && one <= most).count()));
        }
        return ages;
    }

    private static Homelessness read(ResultSet row) throws SQLException {
        return new Homelessness(row.getObject("id", UUID.class), row.getString("municipality"),
                row.getObject("case_id", UUID.class), row.getBoolean("protected_person"),
                row.getDate("started_on").toLocalDate(), Codes.read(Inflow.class, row.getString("inflow")).orElseThrow(),
                Codes.read(Cause.class, row.getString("cause")).orElseThrow(), EthosLight.of(row.getInt("ethos")),
                row.getString("recorded_by"), end(row), row.getObject("consent", Boolean.class));
    }

    private static @Nullable End end(ResultSet row) throws SQLException {
        var on = row.getDate("ended_on");
        return on == null ? null
                : new End(on.toLocalDate(), Codes.read(Outflow.class, row.getString("outflow")).orElseThrow(),
                        row.getString("ended_by"));
    }
}
