package trygg.housing.eviction;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

import jakarta.inject.Singleton;

import org.jspecify.annotations.Nullable;

import trygg.housing.eviction.EvictionThreat.State;
import trygg.platform.api.Codes;
import trygg.platform.db.Tx;

/** Threats and their facts, as PostgreSQL keeps them. */
@Singleton
public class EvictionThreats {

    private static final String NEXT_HOME = """
            exists (select from occupancy o where o.case_id = t.case_id and o.municipality = t.municipality
                       and o.reason in ('tenancy', 'held') and not isempty(o.during)
                       and lower(o.during) > t.opened_at and lower(o.during) < t.eviction_on + interval '1 day')""";

    private static final String SELECT = "select t.*, " + NEXT_HOME + " as next_home from eviction_threat t ";

    /** Writes the threat, unless its id is used or the household has an open one. */
    boolean open(Tx tx, EvictionThreat threat) {
        return tx.update("""
                insert into eviction_threat (id, municipality, case_id, children, protected_person, opened_at, opened_by)
                values (:id, :municipality, :case, :children, :protected, :at, :by) on conflict do nothing""")
                .bind("id", threat.id()).bind("municipality", threat.municipality()).bind("case", threat.caseId())
                .bind("children", threat.children()).bind("protected", threat.protectedPerson())
                .bind("at", threat.openedAt()).bind("by", threat.by()).execute() == 1;
    }

    Optional<EvictionThreat> find(Tx tx, UUID id) {
        return read(tx, tx.query(SELECT + "where t.id = :id").bind("id", id).map((row, _) -> row(row)).list()).stream()
                .findFirst();
    }

    /** The threat under lock; the lock comes first, so that the read sees what it waited for. */
    Optional<EvictionThreat> locked(Tx tx, UUID id) {
        tx.query("select id from eviction_threat where id = :id for update").bind("id", id).mapTo(UUID.class).list();
        return find(tx, id);
    }

    /** Which threat has this fact. */
    Optional<UUID> ofFact(Tx tx, UUID fact) {
        return tx.query("select threat_id from eviction_fact where id = :id").bind("id", fact).mapTo(UUID.class).findOne();
    }

    Optional<EvictionThreat> lockedOpen(Tx tx, String municipality, UUID caseId) {
        return tx.query("""
                select id from eviction_threat where municipality = :municipality and case_id = :case and ended_at is null
                   for update""").bind("municipality", municipality).bind("case", caseId).mapTo(UUID.class).findOne()
                .flatMap(id -> find(tx, id));
    }

    /** Writes the fact and moves the threat on. False when the fact's id is used. */
    boolean tell(Tx tx, EvictionThreat after, EvictionFact fact) {
        int written = tx.update("""
                insert into eviction_fact (id, threat_id, municipality, kind, at, told_by, on_day, amount, named, says, way,
                                           written_at)
                values (:id, :threat, :municipality, :kind, :at, :by, cast(:on as date), cast(:amount as numeric), :named,
                        :says, :way, :now) on conflict (id) do nothing""").bind("id", fact.id()).bind("threat", after.id())
                .bind("municipality", after.municipality()).bind("kind", Codes.of(fact.kind())).bind("at", fact.at())
                .bind("by", fact.by()).bind("on", fact.on() == null ? null : fact.on().toString())
                .bind("amount", fact.amount()).bind("named", fact.named()).bind("says", fact.says())
                .bind("way", fact.way() == null ? null : Codes.of(fact.way())).bind("now", tx.now()).execute();
        if (written == 0) {
            return false;
        }
        var ended = after.state() != State.OPEN;
        tx.update("""
                update eviction_threat set children = :children, eviction_on = cast(:on as date), version = :version,
                       ended_at = cast(:endedAt as timestamptz), ending = :ending where id = :id""")
                .bind("children", after.children())
                .bind("on", after.day().map(EvictionFact::on).map(Object::toString).orElse(null))
                .bind("version", after.version()).bind("endedAt", ended ? fact.at() : null)
                .bind("ending", ended ? Codes.of(after.state()) : null).bind("id", after.id()).execute();
        return true;
    }

    /** Those in this state, those with the nearest day first; ended ones by the newest. */
    List<EvictionThreat> list(Tx tx, String municipality, State state, int most) {
        var query = state == State.OPEN
                ? SELECT + """
                        where t.municipality = :municipality and t.ended_at is null
                        order by t.eviction_on nulls last, t.opened_at, t.id limit :most"""
                : SELECT + """
                        where t.municipality = :municipality and t.ending = :ending
                        order by t.ended_at desc, t.id limit :most""";
        var bound = tx.query(query).bind("municipality", municipality).bind("most", most);
        return read(tx, (state == State.OPEN ? bound : bound.bind("ending", Codes.of(state)))
                .map((row, _) -> row(row)).list());
    }

    /** Open threats to homes of children, those with the nearest day first. */
    List<EvictionThreat> ofChildren(Tx tx, String municipality) {
        return read(tx, tx.query(SELECT + """
                where t.municipality = :municipality and t.ended_at is null and t.children
                order by t.eviction_on nulls last, t.opened_at, t.id""").bind("municipality", municipality)
                .map((row, _) -> row(row)).list());
    }

    /**
     * How many there are.
     *
     * @param childrenAtRisk open ones with children
     * @param childrenExecuted evictions that hit children: the figure that is to be none
     */
    public record Counts(long open, long childrenAtRisk, long averted, long executed, long childrenExecuted) {
    }

    Counts count(Tx tx, String municipality) {
        return tx.query("""
                select count(*) filter (where ended_at is null), count(*) filter (where ended_at is null and children),
                       count(*) filter (where ending = 'averted'), count(*) filter (where ending = 'executed'),
                       count(*) filter (where ending = 'executed' and children)
                  from eviction_threat where municipality = :municipality""").bind("municipality", municipality)
                .map((row, _) -> new Counts(row.getLong(1), row.getLong(2), row.getLong(3), row.getLong(4), row.getLong(5)))
                .one();
    }

    /** Whose protection nobody knows counts as protected (ADR 0007). */
    boolean protectedPerson(Tx tx, String municipality, UUID caseId) {
        return tx.query("""
                select coalesce(bool_or(protected_person), true) from housing_need
                 where municipality = :municipality and case_id = :case""").bind("municipality", municipality)
                .bind("case", caseId).mapTo(Boolean.class).one();
    }

    private static List<EvictionThreat> read(Tx tx, List<Row> rows) {
        Map<UUID, List<Told>> facts = tx
                .query("select * from eviction_fact where threat_id = any (:threats) order by written_at, id")
                .bind("threats", rows.stream().map(row -> row.threat.id()).toArray(UUID[]::new))
                .map((row, _) -> new Told(row.getObject("threat_id", UUID.class), fact(row))).list().stream()
                .collect(Collectors.groupingBy(Told::threat));
        var threats = new ArrayList<EvictionThreat>(rows.size());
        for (var row : rows) {
            var one = row.threat;
            threats.add(new EvictionThreat(one.id(), one.municipality(), one.caseId(), one.children(),
                    one.protectedPerson(), one.openedAt(), one.by(),
                    facts.getOrDefault(one.id(), List.of()).stream().map(Told::fact).toList(), one.nextHome(),
                    one.version()));
        }
        return threats;
    }

    private static Row row(ResultSet row) throws SQLException {
        return new Row(new EvictionThreat(row.getObject("id", UUID.class), row.getString("municipality"),
                row.getObject("case_id", UUID.class), row.getBoolean("children"), row.getBoolean("protected_person"),
                instant(row, "opened_at"), row.getString("opened_by"), List.of(), row.getBoolean("next_home"),
                row.getLong("version")));
    }

    private static EvictionFact fact(ResultSet row) throws SQLException {
        var on = row.getDate("on_day");
        return new EvictionFact(row.getObject("id", UUID.class),
                Codes.read(FactKind.class, row.getString("kind")).orElseThrow(), instant(row, "at"),
                row.getString("told_by"), on == null ? null : on.toLocalDate(), row.getBigDecimal("amount"),
                row.getString("named"), row.getString("says"), way(row.getString("way")));
    }

    private static @Nullable Way way(@Nullable String code) {
        return code == null ? null : Codes.read(Way.class, code).orElseThrow();
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getTimestamp(column).toInstant();
    }

    private record Row(EvictionThreat threat) {
    }

    private record Told(UUID threat, EvictionFact fact) {
    }
}
