package trygg.housing.decision;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.inject.Singleton;

import org.jspecify.annotations.Nullable;

import trygg.housing.decision.MadeDecision.Appeal;
import trygg.housing.decision.MadeDecision.Execution;
import trygg.housing.decision.MadeDecision.Keys;
import trygg.housing.decision.MadeDecision.Lapse;
import trygg.housing.decision.MadeDecision.Lapse.Why;
import trygg.housing.decision.MadeDecision.Settled;
import trygg.housing.decision.MadeDecision.Settlement;
import trygg.housing.decision.Unexecuted.Kind;
import trygg.housing.need.Alternative;
import trygg.housing.need.HousingNeedService;
import trygg.housing.need.Outcome;
import trygg.platform.api.Codes;
import trygg.platform.db.Tx;

/** Decisions on homes with what became of them, as PostgreSQL keeps them. Methods are parts of the caller's transaction. */
@Singleton
class Decisions {

    private static final String SELECT = """
            select d.*, n.case_id, n.protected_person, n.received_at as asked_at, a.id as appeal_id, a.received_on, a.received_by,
                   a.outcome as appeal_outcome, a.settled_on, a.settled_by, l.id as lapse_id, l.why as lapse_why, l.lapsed_on, l.lapsed_by
              from housing_decision d join housing_need n on n.id = d.housing_need_id
              left join housing_appeal a on a.decision_id = d.id
              left join housing_lapse l on l.decision_id = d.id
             where\s""";

    Optional<MadeDecision> ofNeed(Tx tx, UUID need, ZoneOf zones) {
        return tx.query(SELECT + "d.housing_need_id = :need").bind("need", need).map((row, _) -> read(tx, row, zones))
                .findOne();
    }

    /** The language of the household, as it was told when it asked. */
    String language(Tx tx, UUID need) {
        return tx.query("select language from housing_need where id = :need").bind("need", need).mapTo(String.class).one();
    }

    /** The same under lock, so that of two who act on it the second sees what the first did. */
    Optional<MadeDecision> locked(Tx tx, UUID need, ZoneOf zones) {
        // A decision is never rewritten, so the need it answers is the row that can be locked.
        tx.query("select id from housing_need where id = :need for update").bind("need", need).mapTo(UUID.class).list();
        return ofNeed(tx, need, zones);
    }

    /** Needs whose home was lost and is owed again, while no clock says so: the losses that an upgrade found. */
    List<UUID> owedWithoutClock(Tx tx, String municipality) {
        return tx.query("""
                select d.housing_need_id from housing_decision d join housing_execution e on e.decision_id = d.id
                 where d.municipality = :municipality and e.interrupted_on is not null
                   and not exists (select from housing_execution l where l.decision_id = d.id
                                      and (l.executed_on, l.executed_at) > (e.executed_on, e.executed_at))
                   and not exists (select from housing_lapse l where l.decision_id = d.id)
                   and not exists (select from clock c where c.guarantee = :guarantee and c.subject_id = e.id)
                 order by d.id""").bind("municipality", municipality).bind("guarantee", HousingNeedService.EXECUTION)
                .mapTo(UUID.class).list();
    }

    /** Needs of the case with a decision, all of the case's under lock, so that a decision and keys see each other. */
    List<UUID> needsOf(Tx tx, UUID caseId) {
        tx.query("select id from housing_need where case_id = :case order by id for update").bind("case", caseId)
                .mapTo(UUID.class).list();
        return tx.query("""
                select n.id from housing_need n join housing_decision d on d.housing_need_id = n.id
                 where n.case_id = :case order by d.decided_at, d.id""").bind("case", caseId).mapTo(UUID.class).list();
    }

    /** The case's tenancies that run and carry out no decision, the earliest first. */
    List<Keys> idle(Tx tx, UUID caseId) {
        return tx.query("""
                select t.id, t.started_on from tenancy t
                 where t.case_id = :case and t.ended_on is null and not exists
                       (select from housing_execution e where e.tenancy_id = t.id and e.interrupted_on is null)
                 order by t.started_on, t.id""").bind("case", caseId)
                .map((row, _) -> new Keys(row.getObject("id", UUID.class), row.getObject("started_on", LocalDate.class)))
                .list();
    }

    /** Whether the household has moved out of the home that carries it out, or has it in no register of ours. */
    boolean moved(Tx tx, Execution execution) {
        return tx.query("""
                select not exists (select from tenancy where id = cast(:tenancy as uuid)
                                      and (ended_why is null or ended_why <> 'moved'))""")
                .bind("tenancy", execution.tenancyId()).mapTo(Boolean.class).one();
    }

    void follow(Tx tx, UUID execution, UUID tenancy) {
        tx.update("update housing_execution set tenancy_id = :tenancy where id = :id").bind("tenancy", tenancy)
                .bind("id", execution).execute();
    }

    /** False when the id is used. */
    boolean add(Tx tx, MadeDecision decision, Appeal appeal) {
        return tx.update("""
                insert into housing_appeal (id, decision_id, municipality, received_on, received_at, received_by)
                values (:id, :decision, :municipality, :on, :now, :by) on conflict do nothing""").bind("id", appeal.id())
                .bind("decision", decision.id()).bind("municipality", decision.municipality())
                .bind("on", appeal.receivedOn()).bind("now", tx.now()).bind("by", appeal.by()).execute() == 1;
    }

    void settle(Tx tx, UUID appeal, Settled settled) {
        tx.update("update housing_appeal set outcome = :outcome, settled_on = :on, settled_by = :by where id = :id")
                .bind("outcome", Codes.of(settled.outcome())).bind("on", settled.on()).bind("by", settled.by())
                .bind("id", appeal).execute();
    }

    /** False when the id is used. */
    boolean add(Tx tx, MadeDecision decision, Execution execution) {
        return tx.update("""
                insert into housing_execution (id, decision_id, municipality, tenancy_id, executed_on, executed_at, executed_by)
                values (:id, :decision, :municipality, cast(:tenancy as uuid), :on, :now, :by) on conflict do nothing""")
                .bind("id", execution.id()).bind("decision", decision.id()).bind("municipality", decision.municipality())
                .bind("tenancy", execution.tenancyId()).bind("on", execution.on()).bind("now", tx.now())
                .bind("by", execution.by()).execute() == 1;
    }

    /** False when the id is used. */
    boolean add(Tx tx, MadeDecision decision, Lapse lapse) {
        return tx.update("""
                insert into housing_lapse (id, decision_id, municipality, why, lapsed_on, lapsed_at, lapsed_by)
                values (:id, :decision, :municipality, :why, :on, :now, :by) on conflict do nothing""").bind("id", lapse.id())
                .bind("decision", decision.id()).bind("municipality", decision.municipality())
                .bind("why", Codes.of(lapse.why())).bind("on", lapse.on()).bind("now", tx.now()).bind("by", lapse.by())
                .execute() == 1;
    }

    void interrupt(Tx tx, UUID execution, LocalDate on, String by) {
        tx.update("update housing_execution set interrupted_on = :on, interrupted_by = :by where id = :id").bind("on", on)
                .bind("by", by).bind("id", execution).execute();
    }

    /**
     * What was granted, owed and not had for three months by {@code last}, of what was still or again open in the quarter; the
     * longest first.
     *
     * @param last the last day looked at
     */
    List<Unexecuted> unexecuted(Tx tx, String municipality, LocalDate first, LocalDate last, ZoneId zone) {
        return tx.query("""
                with granted as (
                    select d.id, d.housing_need_id, n.case_id, n.protected_person,
                           case when d.outcome <> 'refused' then (d.decided_at at time zone :zone)::date
                                else a.settled_on end as granted_on
                      from housing_decision d join housing_need n on n.id = d.housing_need_id
                      left join housing_appeal a on a.decision_id = d.id and a.outcome in ('changed', 'partly')
                     where d.municipality = :municipality and (d.outcome <> 'refused' or a.id is not null)),
                had as (
                    select g.*, 'not-carried-out' as kind, g.granted_on as since,
                           (select min(e.executed_on) from housing_execution e where e.decision_id = g.id) as ended
                      from granted g
                    union all
                    select g.*, 'interrupted', i.interrupted_on,
                           (select min(e.executed_on) from housing_execution e
                             where e.decision_id = g.id and e.executed_on >= i.interrupted_on and e.executed_at > i.executed_at)
                      from granted g join housing_execution i on i.decision_id = g.id and i.interrupted_on is not null)
                select gap.* from
                       (select had.id, housing_need_id, case_id, protected_person, kind, since,
                               coalesce(had.ended, l.lapsed_on) as ended, case when had.ended is null then l.why end as lapsed
                          from had left join housing_lapse l on l.decision_id = had.id) gap
                 where (ended is null or ended >= :first)
                   and (since + interval '3 months')::date <= least(coalesce(ended, :last), :last)
                 order by since, id""").bind("municipality", municipality).bind("zone", zone.getId()).bind("first", first)
                .bind("last", last).map((row, _) -> unexecuted(row, last)).list();
    }

    private static Unexecuted unexecuted(ResultSet row, LocalDate last) throws SQLException {
        var since = row.getObject("since", LocalDate.class);
        var ended = row.getObject("ended", LocalDate.class);
        var until = ended == null || ended.isAfter(last) ? null : ended;
        var lapsed = row.getString("lapsed");
        return new Unexecuted(row.getObject("id", UUID.class), row.getObject("housing_need_id", UUID.class),
                row.getObject("case_id", UUID.class), row.getBoolean("protected_person"),
                Codes.read(Kind.class, row.getString("kind")).orElseThrow(), since, until,
                ChronoUnit.DAYS.between(since, until == null ? last : until),
                until == null || lapsed == null ? null : Codes.read(Why.class, lapsed).orElseThrow());
    }

    private MadeDecision read(Tx tx, ResultSet row, ZoneOf zones) throws SQLException {
        var id = row.getObject("id", UUID.class);
        var instead = row.getString("alternative");
        var municipality = row.getString("municipality");
        var at = row.getTimestamp("decided_at").toInstant();
        var zone = zones.of(municipality);
        return new MadeDecision(id, row.getObject("housing_need_id", UUID.class), row.getObject("case_id", UUID.class),
                municipality, row.getBoolean("protected_person"), Outcome.of(row.getString("outcome")).orElseThrow(),
                row.getString("ground"), row.getString("reason"),
                instead == null ? null : Codes.read(Alternative.class, instead).orElseThrow(),
                LocalDate.ofInstant(row.getTimestamp("asked_at").toInstant(), zone), at, LocalDate.ofInstant(at, zone),
                row.getString("decided_by"), appeal(row), executions(tx, id),
                lapse(row));
    }

    private static @Nullable Lapse lapse(ResultSet row) throws SQLException {
        var id = row.getObject("lapse_id", UUID.class);
        return id == null ? null
                : new Lapse(id, Codes.read(Why.class, row.getString("lapse_why")).orElseThrow(),
                        row.getObject("lapsed_on", LocalDate.class), row.getString("lapsed_by"));
    }

    private static @Nullable Appeal appeal(ResultSet row) throws SQLException {
        var id = row.getObject("appeal_id", UUID.class);
        var outcome = row.getString("appeal_outcome");
        return id == null ? null
                : new Appeal(id, row.getObject("received_on", LocalDate.class), row.getString("received_by"),
                        outcome == null ? null
                                : new Settled(Codes.read(Settlement.class, outcome).orElseThrow(),
                                        row.getObject("settled_on", LocalDate.class), row.getString("settled_by")));
    }

    private static List<Execution> executions(Tx tx, UUID decision) {
        return tx.query("select * from housing_execution where decision_id = :id order by executed_on, executed_at")
                .bind("id", decision)
                .map((row, _) -> new Execution(row.getObject("id", UUID.class), row.getObject("tenancy_id", UUID.class),
                        row.getObject("executed_on", LocalDate.class), row.getString("executed_by"),
                        row.getObject("interrupted_on", LocalDate.class)))
                .list();
    }

    /** The time zone of a municipality, in which its days begin. */
    interface ZoneOf {
        ZoneId of(String municipality);
    }
}
