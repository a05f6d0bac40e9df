package trygg.housing.leg;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

import jakarta.inject.Singleton;

import org.jspecify.annotations.Nullable;

import trygg.housing.leg.Card.State;
import trygg.platform.api.Codes;
import trygg.platform.db.Tx;

/** Joint cases, what is told of their legs, and the gaps, as PostgreSQL keeps them. */
@Singleton
class Legs {

    /** How each leg of the cases in {@code c} stands: whether it is there, and since when it is or is not. */
    private static final String STATES = """
            legs as (
                select c.*, l.leg,
                       case when l.leg = 'home' then (select max(t.started_on) from tenancy t
                                                       where t.case_id = c.case_id and t.ended_on is null)
                            else (select max(p.began_on) from leg_period p
                                   where p.case_id = c.case_id and p.leg = l.leg and p.ended_on is null) end as began,
                       case when l.leg = 'home' then (select max(t.ended_on) from tenancy t where t.case_id = c.case_id)
                            else (select max(p.ended_on) from leg_period p
                                   where p.case_id = c.case_id and p.leg = l.leg) end as ended
                  from c cross join (values ('home', 1), ('treatment', 2), ('occupation', 3)) l (leg, nth)
                 order by c.opened_at, c.case_id, l.nth)""";

    /** A time for which a leg is missing. */
    record Gap(UUID id, UUID caseId, String municipality, boolean protectedPerson, Leg leg, LocalDate since) {
    }

    /** A leg whose gap has to begin, or to end. @param on the day it ends; nothing of one that begins */
    record Change(Gap gap, @Nullable LocalDate on) {

        /** The same where nothing before the day counts. */
        Change from(LocalDate day) {
            return new Change(new Gap(gap.id(), gap.caseId(), gap.municipality(), gap.protectedPerson(), gap.leg(), day), on);
        }
    }

    /** A case that housing knows, and since when its legs are followed. */
    record Known(UUID caseId, String municipality, boolean protectedPerson, @Nullable LocalDate openedOn) {
    }

    Optional<Known> known(Tx tx, UUID caseId) {
        return tx.query("""
                select k.municipality, k.protected_person,
                       (select j.opened_on from joint_case j where j.case_id = :case and j.closed_on is null) as opened_on
                  from (select municipality, protected_person from housing_need where case_id = :case
                        union all select municipality, protected_person from tenancy where case_id = :case) k
                 order by k.protected_person desc limit 1""").bind("case", caseId)
                .map((row, _) -> new Known(caseId, row.getString("municipality"), row.getBoolean("protected_person"),
                        row.getObject("opened_on", LocalDate.class)))
                .findOne();
    }

    /** Opens it, or opens it again; false when it was open. */
    boolean open(Tx tx, Known one, LocalDate on, String by) {
        return tx
                .update("""
                        insert into joint_case (case_id, municipality, protected_person, opened_on, opened_at, opened_by)
                        values (:case, :municipality, :protected, :on, :now, :by)
                        on conflict (case_id) do update set closed_on = null, closed_by = null where joint_case.closed_on is not null""")
                .bind("case", one.caseId()).bind("municipality", one.municipality())
                .bind("protected", one.protectedPerson()).bind("on", on).bind("now", tx.now()).bind("by", by).execute() == 1;
    }

    void close(Tx tx, UUID caseId, LocalDate on, String by) {
        tx.update("update joint_case set closed_on = :on, closed_by = :by where case_id = :case and closed_on is null")
                .bind("on", on).bind("by", by).bind("case", caseId).execute();
    }

    List<State> states(Tx tx, UUID caseId) {
        return tx.query("with c as (select cast(:case as uuid) as case_id, now() as opened_at), " + STATES
                + " select * from legs").bind("case", caseId).map((row, _) -> state(row)).list();
    }

    /** The open joint cases, those that miss most first. */
    List<Card> cards(Tx tx, String municipality, int limit) {
        var states = new LinkedHashMap<UUID, Card>();
        tx.query("""
                with c as (select case_id, municipality, protected_person, opened_on, opened_at from joint_case
                            where municipality = :municipality and closed_on is null), %s
                select * from legs""".formatted(STATES)).bind("municipality", municipality)
                .map((row, _) -> new Card(row.getObject("case_id", UUID.class), municipality,
                        row.getBoolean("protected_person"), row.getObject("opened_on", LocalDate.class), List.of(state(row)),
                        List.of()))
                .forEach(one -> states.merge(one.caseId(), one, Legs::joined));
        return states.values().stream().sorted((a, b) -> Long.compare(b.missing(), a.missing())).limit(limit).toList();
    }

    private static Card joined(Card one, Card more) {
        return new Card(one.caseId(), one.municipality(), one.protectedPerson(), one.openedOn(),
                Stream.concat(one.legs().stream(), more.legs().stream()).toList(), List.of());
    }

    /** Where what is kept of gaps is not what is so any more; of one case, or of all. */
    List<Change> changes(Tx tx, @Nullable String municipality, @Nullable UUID caseId) {
        return tx.query("""
                with c as (select case_id, municipality, protected_person, opened_on, opened_at from joint_case
                            where closed_on is null and (cast(:municipality as text) is null or municipality = :municipality)
                              and (cast(:case as uuid) is null or case_id = cast(:case as uuid))), %s
                select legs.*, g.id as gap_id, g.since from legs
                  left join leg_gap g on g.case_id = legs.case_id and g.leg = legs.leg and g.until is null
                 where (legs.began is null) = (g.id is null)""".formatted(STATES)).bind("municipality", municipality)
                .bind("case", caseId).map((row, _) -> change(row)).list();
    }

    /** Whether the case is followed, which it is until this transaction ends. */
    boolean followed(Tx tx, UUID caseId) {
        return tx.query("select 1 from joint_case where case_id = :case and closed_on is null for share").bind("case", caseId)
                .mapTo(Integer.class).findOne().isPresent();
    }

    /** False when another transaction was quicker. */
    boolean begin(Tx tx, Gap gap) {
        return tx.update("""
                insert into leg_gap (id, municipality, case_id, leg, since) values (:id, :municipality, :case, :leg, :since)
                on conflict do nothing""").bind("id", gap.id()).bind("municipality", gap.municipality())
                .bind("case", gap.caseId()).bind("leg", Codes.of(gap.leg())).bind("since", gap.since()).execute() == 1;
    }

    void end(Tx tx, UUID gap, LocalDate on) {
        tx.update("update leg_gap set until = :on where id = :id and until is null").bind("on", on).bind("id", gap).execute();
    }

    List<UUID> open(Tx tx, UUID caseId) {
        return tx.query("select id from leg_gap where case_id = :case and until is null").bind("case", caseId)
                .mapTo(UUID.class).list();
    }

    /** Gaps whose clock is broken and that nobody has been told of; each once. */
    List<Gap> raise(Tx tx, String municipality) {
        return tx.query("""
                update leg_gap g set raised_at = :now from joint_case j
                 where j.case_id = g.case_id and j.closed_on is null and g.municipality = :municipality
                   and g.until is null and g.raised_at is null
                   and exists (select 1 from clock k where k.subject_id = g.id and k.guarantee = :guarantee
                                  and k.state = 'broken')
                returning g.id, g.case_id, g.municipality, j.protected_person, g.leg, g.since""").bind("now", tx.now())
                .bind("municipality", municipality).bind("guarantee", LegGuarantees.MISSING_LEG)
                .map((row, _) -> gap(row, row.getObject("id", UUID.class), row.getObject("since", LocalDate.class))).list();
    }

    /** False when it began before. */
    boolean began(Tx tx, String municipality, UUID caseId, UUID id, Leg leg, String source, LocalDate on, String by) {
        return tx.update("""
                insert into leg_period (id, municipality, case_id, leg, source, began_on, began_by, written_at)
                values (:id, :municipality, :case, :leg, :source, :on, :by, :now) on conflict (id) do nothing""")
                .bind("id", id).bind("municipality", municipality).bind("case", caseId).bind("leg", Codes.of(leg))
                .bind("source", source).bind("on", on).bind("by", by).bind("now", tx.now()).execute() == 1;
    }

    boolean knows(Tx tx, UUID period) {
        return tx.query("select exists (select 1 from leg_period where id = :id)").bind("id", period).mapTo(Boolean.class)
                .one();
    }

    /** Ends what runs of it; the case whose it was, or nothing. */
    Optional<UUID> ended(Tx tx, UUID period, LocalDate on, String by) {
        return tx.query("""
                update leg_period set ended_on = greatest(began_on, cast(:on as date)), ended_by = :by
                 where id = :id and ended_on is null returning case_id""").bind("on", on).bind("by", by).bind("id", period)
                .mapTo(UUID.class).findOne();
    }

    Map<UUID, LocalDate> running(Tx tx, UUID caseId, Leg leg) {
        var running = new LinkedHashMap<UUID, LocalDate>();
        tx.query("select id, began_on from leg_period where case_id = :case and leg = :leg and ended_on is null")
                .bind("case", caseId).bind("leg", Codes.of(leg))
                .map((row, _) -> Map.entry(row.getObject("id", UUID.class), row.getObject("began_on", LocalDate.class)))
                .forEach(one -> running.put(one.getKey(), one.getValue()));
        return running;
    }

    private static State state(ResultSet row) throws SQLException {
        var began = row.getObject("began", LocalDate.class);
        return new State(leg(row), began != null, began == null ? row.getObject("ended", LocalDate.class) : began);
    }

    /** A leg was missing since its end, or since the case is followed where that is later or it never was. */
    private static Change change(ResultSet row) throws SQLException {
        var opened = row.getObject("opened_on", LocalDate.class);
        var ended = row.getObject("ended", LocalDate.class);
        var began = row.getObject("began", LocalDate.class);
        return began == null
                ? new Change(gap(row, UUID.randomUUID(), ended == null || ended.isBefore(opened) ? opened : ended), null)
                : new Change(gap(row, row.getObject("gap_id", UUID.class), row.getObject("since", LocalDate.class)), began);
    }

    private static Gap gap(ResultSet row, UUID id, LocalDate since) throws SQLException {
        return new Gap(id, row.getObject("case_id", UUID.class), row.getString("municipality"),
                row.getBoolean("protected_person"), leg(row), since);
    }

    private static Leg leg(ResultSet row) throws SQLException {
        return Codes.read(Leg.class, row.getString("leg")).orElseThrow();
    }
}
