package trygg.benefits.reporting;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

import jakarta.inject.Singleton;

import org.jdbi.v3.core.statement.Query;

import trygg.benefits.reporting.ChildPoverty.Length;
import trygg.benefits.reporting.ChildPoverty.Month;
import trygg.benefits.reporting.ChildPoverty.Refusals;
import trygg.benefits.reporting.DistrictFigures.Counted;
import trygg.benefits.reporting.QuietFigures.Effect;
import trygg.benefits.reporting.QuietFigures.Papers;
import trygg.platform.db.Tx;

/** Counts of what was decided and asked for. Nothing here names anybody. */
@Singleton
class FigureRecords {

    /** The months a household was given something for, each with the newest calculation that gave it. */
    private static final String GIVEN = """
            with given as (
                select distinct on (dc.case_id, dc.period) dc.case_id, dc.period, dc.calculation_id, c.adults, c.children
                  from decision_calculation dc
                  join decision d on d.id = dc.decision_id
                  join calculation c on c.id = dc.calculation_id
                 where dc.municipality = :municipality and dc.period >= :from and dc.period < :until and dc.aid > 0
                   and d.outcome in ('granted', 'partly')
                   and not exists (select 1 from decision r where r.replaces = d.id)
                 order by dc.case_id, dc.period, d.made_at desc, d.id)
            """;

    List<Month> months(Tx tx, String municipality, LocalDate from, LocalDate until) {
        return tx.query(GIVEN + """
                select period, count(*) filter (where children > 0 and adults = 1),
                       count(*) filter (where children > 0 and adults <> 1), count(*) filter (where children = 0),
                       sum(children)
                  from given group by period order by period""")
                .bind("municipality", municipality).bind("from", from).bind("until", until)
                .map((row, _) -> Month.of(YearMonth.from(row.getDate(1).toLocalDate()), row.getLong(2), row.getLong(3),
                        row.getLong(4), row.getLong(5)))
                .list();
    }

    Length families(Tx tx, String municipality, LocalDate from, LocalDate until) {
        return tx.query(GIVEN + """
                , family as (select case_id, count(*) as months from given where children > 0 group by case_id)
                select count(*) filter (where months <= 3), count(*) filter (where months between 4 and 6),
                       count(*) filter (where months between 7 and :long - 1), count(*) filter (where months >= :long)
                  from family""")
                .bind("municipality", municipality).bind("from", from).bind("until", until)
                .bind("long", ChildPoverty.LONG_TERM)
                .map((row, _) -> Length.of(row.getLong(1), row.getLong(2), row.getLong(3), row.getLong(4))).one();
    }

    /** Households with children, of all, that were given something for some month. */
    Map<String, Counted> householdsByDistrict(Tx tx, String municipality, LocalDate from, LocalDate until) {
        return byDistrict(tx.query(GIVEN + """
                , household as (select case_id, bool_or(children > 0) as with_children from given group by case_id)
                select district, count(*) filter (where with_children), count(*)
                  from (select district_of(case_id) as district, with_children from household) h
                 group by district""").bind("municipality", municipality).bind("from", from).bind("until", until));
    }

    /** Decisions below the floor, of all. */
    Map<String, Counted> floorByDistrict(Tx tx, String municipality, Instant from, Instant until) {
        return byDistrict(tx.query("""
                select district, count(*) filter (where below_floor), count(*)
                  from (select district_of(a.case_id) as district, d.below_floor
                          from decision d join application a on a.id = d.application_id
                         where d.municipality = :municipality and d.part = 'aid' and d.made_at >= :from
                           and d.made_at < :until) made
                 group by district""").bind("municipality", municipality).bind("from", from).bind("until", until));
    }

    /** By code; whatever has no district stands under the empty text. */
    private static Map<String, Counted> byDistrict(Query counted) {
        return counted.map((row, _) -> new Counted(row.getString(1), row.getLong(2), row.getLong(3))).list().stream()
                .collect(Collectors.toMap(one -> Objects.requireNonNullElse(one.district(), ""), Function.identity()));
    }

    Refusals refusals(Tx tx, String municipality, Instant from, Instant until) {
        return tx.query("""
                select count(*) filter (where d.outcome = 'refused'), count(*) filter (where d.outcome <> 'refused')
                  from decision d join application a on a.id = d.application_id
                 where d.municipality = :municipality and d.part = 'aid' and d.made_at >= :from and d.made_at < :until
                   and 'child' = any (a.household_roles)""")
                .bind("municipality", municipality).bind("from", from).bind("until", until)
                .map((row, _) -> Refusals.of(row.getLong(1), row.getLong(2))).one();
    }

    List<NormFloor.Month> floor(Tx tx, String municipality, Instant from, Instant until, ZoneId zone) {
        return tx.query("""
                select date_trunc('month', made_at at time zone :zone)::date as month, count(*) filter (where below_floor),
                       count(*)
                  from decision
                 where municipality = :municipality and part = 'aid' and made_at >= :from and made_at < :until
                 group by month order by month""")
                .bind("municipality", municipality).bind("from", from).bind("until", until).bind("zone", zone.getId())
                .map((row, _) -> new NormFloor.Month(YearMonth.from(row.getDate(1).toLocalDate()), row.getLong(2),
                        row.getLong(3)))
                .list();
    }

    /** Of applications that a contact brought; a renewal asks for nothing. */
    Papers papers(Tx tx, String municipality, Instant from, Instant until) {
        return tx.query("""
                with asked as (
                    select coalesce((select sum(cardinality(r.kinds)) from document_request r where r.application_id = a.id),
                                    0) as papers
                      from application a
                     where a.municipality = :municipality and a.follows is null and a.received_at >= :from
                       and a.received_at < :until)
                select coalesce(sum(papers), 0), count(*) filter (where papers = 0),
                       count(*) filter (where papers between 1 and 2), count(*) filter (where papers between 3 and 4),
                       count(*) filter (where papers >= 5)
                  from asked""")
                .bind("municipality", municipality).bind("from", from).bind("until", until)
                .map((row, _) -> new Papers(row.getLong(1), row.getLong(2), row.getLong(3), row.getLong(4), row.getLong(5)))
                .one();
    }

    /**
     * Of papers that came in the year and were followed by a decision on aid that stands; one that came in parts counts apart.
     */
    Effect effect(Tx tx, String municipality, LocalDate from, LocalDate until) {
        return tx.query("""
                with judged as (
                    select r.id, cardinality(r.kinds) as papers, bool_or(before.aid is not null) as known,
                           bool_or(before.aid <> after.aid) as changed
                      from document_receipt r
                      join decision d on d.application_id = r.application_id and d.part = 'aid' and d.made_at > r.told_at
                       and not exists (select 1 from decision n where n.replaces = d.id)
                      join decision_calculation dc on dc.decision_id = d.id
                      join calculation after on after.id = dc.calculation_id
                      left join lateral (
                           select k.aid from calculation k
                            where k.application_id = r.application_id and k.period = dc.period and k.made_at < r.told_at
                            order by k.made_at desc, k.id limit 1) before on true
                     where r.municipality = :municipality and r.received_on >= :from and r.received_on < :until
                     group by r.id)
                select coalesce(sum(papers) filter (where changed), 0),
                       coalesce(sum(papers) filter (where known and changed is not true), 0),
                       coalesce(sum(papers) filter (where not known), 0)
                  from judged""")
                .bind("municipality", municipality).bind("from", from).bind("until", until)
                .map((row, _) -> new Effect(row.getLong(1), row.getLong(2), row.getLong(3))).one();
    }

    /** What was granted on top has an application of its own; what came to less is only noted, and may be noted again. */
    Rechecked rechecked(Tx tx, String municipality, Instant from, Instant until) {
        return tx.query("""
                with noted as (
                    select case_id, period, granted, reckoned,
                           row_number() over (partition by case_id, period order by at desc, run_id) as newest
                      from recalculated_month where municipality = :municipality and at >= :from and at < :until)
                select count(distinct (case_id, period)) filter (where reckoned > granted),
                       coalesce(sum(reckoned - granted) filter (where reckoned > granted), 0),
                       count(*) filter (where reckoned < granted and newest = 1),
                       coalesce(sum(granted - reckoned) filter (where reckoned < granted and newest = 1), 0)
                  from noted""")
                .bind("municipality", municipality).bind("from", from).bind("until", until)
                .map((row, _) -> new Rechecked(row.getLong(1), row.getBigDecimal(2), row.getLong(3), row.getBigDecimal(4)))
                .one();
    }

    /** The calculations on which the families of a month were given aid. */
    List<UUID> ofFamilies(Tx tx, String municipality, YearMonth month) {
        return tx.query(GIVEN + "select calculation_id from given where children > 0")
                .bind("municipality", municipality).bind("from", month.atDay(1)).bind("until", month.plusMonths(1).atDay(1))
                .mapTo(UUID.class).list();
    }
}
