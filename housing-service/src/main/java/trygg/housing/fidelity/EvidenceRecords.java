package trygg.housing.fidelity;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;

import jakarta.inject.Singleton;

import org.jspecify.annotations.Nullable;

import trygg.housing.fidelity.HomeAndWork.Outcome;
import trygg.housing.fidelity.Housed.AfterLoss;
import trygg.housing.fidelity.Housed.Support;
import trygg.housing.fidelity.Retention.Stay;
import trygg.housing.fidelity.ToKeys.End;
import trygg.housing.fidelity.ToKeys.Spell;
import trygg.housing.tenancy.SupportStep.EndedWhy;
import trygg.housing.tenancy.SupportStep.Offer;
import trygg.housing.tenancy.Tenancy.Contract;
import trygg.housing.tenancy.Tenancy.Reason;
import trygg.platform.api.Codes;
import trygg.platform.db.Tx;

/** The facts behind the figures, each kind with one query for all. Methods are parts of the caller's transaction. */
@Singleton
class EvidenceRecords {

    private static final String OWN = "(t.contract = 'first-hand' or t.first_hand_on is not null)";

    private static final String HOUSED = """
            with hf as (
                select t.*, %s as own from tenancy t where t.municipality = :municipality and t.housing_first),
            step as (
                select s.*, row_number() over (partition by s.tenancy_id order by s.on_day, s.written_at, s.id) as nth,
                       t.ended_on is null or s.on_day <= t.ended_on as during
                  from tenancy_support s join hf t on t.id = s.tenancy_id where s.municipality = :municipality),
            support as (
                select tenancy_id, max(on_day) as support_on,
                       (array_agg(recovery order by nth desc) filter (where step = 'offered'))[1] as recovery,
                       (array_agg(harm_reduction order by nth desc) filter (where step = 'offered'))[1] as harm_reduction,
                       (array_agg(own_provider order by nth desc) filter (where step = 'offered'))[1] as own_provider,
                       (array_agg(own_goals order by nth desc) filter (where step = 'accepted'))[1] as own_goals,
                       (array_agg(ended_why order by nth desc) filter (where step = 'ended'))[1] as support_ended_why,
                       bool_or(step in ('refused', 'ended')) as let_go,
                       max(nth) filter (where step in ('offered', 'accepted', 'resumed'))
                           > min(nth) filter (where step in ('refused', 'ended')) as asked_again,
                       (array_agg(step order by nth desc) filter (where during))[1] in ('refused', 'ended') as off_at_end
                  from step group by tenancy_id),
            offered as (
                select t.id, count(distinct o.vacancy_id) as homes
                  from hf t join match_offer o on o.case_id = t.case_id and o.municipality = :municipality
                   and cast(o.offered_at at time zone :zone as date) <= t.started_on
                 group by t.id),
            clauses as (
                select tenancy_id, bool_or(ends_on is not null and gone_on is null) as conditions
                  from tenancy_clause where municipality = :municipality group by tenancy_id),
            -- what came after each that was lost, the best first
            after as (
                select t.id,
                       bool_or(n.id is not null) as keys,
                       bool_or(w.id is not null and w.left_at is null) as waits,
                       bool_or(w.left_why in ('own-wish', 'moved', 'other-home')) as leaves
                  from hf t
                  left join tenancy n on n.case_id = t.case_id and n.id <> t.id and n.started_on >= t.ended_on
                   and n.municipality = :municipality
                  left join waiting_household w on w.case_id = t.case_id and w.municipality = :municipality
                 where t.ended_why in ('evicted', 'abandoned', 'no-contract-given') group by t.id)
            select hf.id, hf.case_id, hf.protected_person, hf.contract, hf.own, hf.started_on, hf.ended_on, hf.ended_why,
                   greatest(hf.homes_shown, coalesce(offered.homes, 0)) as homes_shown,
                   (select bool_or(h.cause = 'structural') from homelessness h
                     where h.case_id = hf.case_id and h.municipality = :municipality and h.started_on <= hf.started_on
                       and (h.ended_on is null or h.ended_on >= hf.started_on)) as structural,
                   clauses.conditions, support.*, after.keys, after.waits, after.leaves
              from hf left join support on support.tenancy_id = hf.id left join offered on offered.id = hf.id
              left join clauses on clauses.tenancy_id = hf.id
              left join after on after.id = hf.id
            """.formatted(OWN);

    List<Housed> housed(Tx tx, String municipality, ZoneId zone) {
        return tx.query(HOUSED).bind("municipality", municipality).bind("zone", zone.getId())
                .map((row, _) -> housed(row)).list();
    }

    List<Stay> stays(Tx tx, String municipality) {
        return tx.query("""
                select t.case_id, t.housing_first, %s as own, t.started_on, t.ended_on, t.ended_why
                  from tenancy t where t.municipality = :municipality
                   and t.case_id in (select case_id from tenancy where municipality = :municipality and housing_first)
                 order by t.case_id, t.started_on, t.started_at, t.id""".formatted(OWN)).bind("municipality", municipality)
                .map((row, _) -> new Stay(row.getObject("case_id", UUID.class), row.getBoolean("housing_first"),
                        row.getBoolean("own"), row.getObject("started_on", LocalDate.class),
                        row.getObject("ended_on", LocalDate.class), reason(row)))
                .list();
    }

    /** Households that were without a home at any time after their first Housing First keys, and of them those still. */
    long[] returned(Tx tx, String municipality) {
        return tx.query("""
                select count(distinct k.case_id) as returned,
                       count(distinct k.case_id) filter (where h.ended_on is null) as now
                  from (select case_id, min(started_on) as keys_on from tenancy
                         where municipality = :municipality and housing_first group by case_id) k
                  join homelessness h on h.case_id = k.case_id and h.municipality = :municipality
                   and h.started_on > k.keys_on""").bind("municipality", municipality)
                .map((row, _) -> new long[] { row.getLong("returned"), row.getLong("now") }).one();
    }

    List<Spell> spells(Tx tx, String municipality, LocalDate today) {
        return tx.query("""
                select greatest(0, coalesce(ended_on, :today) - started_on) as days, coalesce(outflow, 'open') as how,
                       count(*) as n from homelessness where municipality = :municipality group by 1, 2""")
                .bind("municipality", municipality).bind("today", today)
                .map((row, _) -> new Spell(row.getLong("days"), Codes.read(End.class, row.getString("how")).orElseThrow(),
                        row.getLong("n")))
                .list();
    }

    /** Households whose first keys are so old by today, by what became of home and work until that day (C062). */
    List<Outcome> outcomes(Tx tx, String municipality, LocalDate today, ZoneId zone) {
        return tx.query("""
                with keys as (
                    select case_id, cast(min(started_on) + make_interval(months => :months) as date) as on_day
                      from tenancy where municipality = :municipality and housing_first group by case_id
                    having cast(min(started_on) + make_interval(months => :months) as date) <= :today),
                home as (
                    select k.case_id, bool_or(t.ended_why = 'death' and t.ended_on <= k.on_day) as dead,
                           bool_or(t.ended_on is null or t.ended_on > k.on_day or t.ended_why = 'own-home') as home
                      from keys k join tenancy t on t.case_id = k.case_id and t.municipality = :municipality
                       and t.started_on <= k.on_day group by k.case_id),
                step as (
                    select k.case_id, m.measure_id, bool_or(m.step = 'ended') as ended,
                           max(m.next) filter (where m.step = 'ended') as next, max(m.at) as newest
                      from keys k join measure_step m on m.case_id = k.case_id and m.municipality = :municipality
                       and cast(m.at at time zone :zone as date) <= k.on_day group by k.case_id, m.measure_id),
                work as (
                    select case_id, bool_or(not ended)
                           or coalesce((array_agg(next order by newest desc))[1] in ('work', 'study'), false) as work
                      from step group by case_id)
                select coalesce(h.dead, false) as dead, coalesce(h.home, false) as home, w.work, count(*) as n
                  from home h left join work w on w.case_id = h.case_id group by 1, 2, 3""")
                .bind("municipality", municipality).bind("today", today).bind("zone", zone.getId())
                .bind("months", HomeAndWork.MONTHS).map((row, _) -> new Outcome(row.getBoolean("dead"),
                        row.getBoolean("home"), row.getObject("work", Boolean.class), row.getLong("n")))
                .list();
    }

    private static Housed housed(ResultSet row) throws SQLException {
        return new Housed(row.getObject("id", UUID.class), row.getObject("case_id", UUID.class),
                row.getBoolean("protected_person"), Codes.read(Contract.class, row.getString("contract")).orElseThrow(),
                row.getBoolean("own"), row.getObject("started_on", LocalDate.class),
                row.getObject("ended_on", LocalDate.class), reason(row), row.getInt("homes_shown"),
                row.getObject("structural") != null, row.getBoolean("structural"),
                row.getObject("conditions", Boolean.class), support(row), after(row));
    }

    private static @Nullable Support support(ResultSet row) throws SQLException {
        var on = row.getObject("support_on", LocalDate.class);
        if (on == null) {
            return null;
        }
        var why = row.getString("support_ended_why");
        return new Support(row.getObject("recovery") == null ? null
                : new Offer(row.getBoolean("recovery"), row.getBoolean("harm_reduction"), row.getBoolean("own_provider")),
                row.getObject("own_goals", Boolean.class),
                why == null ? null : Codes.read(EndedWhy.class, why).orElseThrow(), row.getBoolean("let_go"),
                row.getBoolean("asked_again"), row.getBoolean("off_at_end"), on);
    }

    private static @Nullable AfterLoss after(ResultSet row) throws SQLException {
        if (row.getObject("keys") == null) {
            return null;
        }
        return row.getBoolean("keys") ? AfterLoss.KEYS_AGAIN
                : row.getBoolean("waits") ? AfterLoss.WAITING
                        : row.getBoolean("leaves") ? AfterLoss.LEFT_THE_LIST : AfterLoss.NOTHING;
    }

    private static @Nullable Reason reason(ResultSet row) throws SQLException {
        var why = row.getString("ended_why");
        return why == null ? null : Codes.read(Reason.class, why).orElseThrow();
    }
}
