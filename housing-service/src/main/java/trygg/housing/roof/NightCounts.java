package trygg.housing.roof;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.List;

import jakarta.inject.Singleton;

import trygg.housing.roof.Tonight.Places;
import trygg.housing.roof.Tonight.Refusals;
import trygg.platform.api.Codes;
import trygg.platform.db.Tx;

/** Counts over nights, places and refusals. Methods are parts of the caller's transaction. */
@Singleton
class NightCounts {

    /** Anything that still stood at the end of a night that lies this near is of the night before. */
    private static final Duration A_DAY = Duration.ofHours(25);

    Tonight tonight(Tx tx, String municipality, Night night, Instant now) {
        var places = places(tx, municipality, night.rest(now));
        return tx.query("""
                select count(*) filter (where state = 'open') as open, count(*) filter (where state = 'offered') as offered,
                       count(*) filter (where state = 'accepted') as accepted,
                       (select count(*) from roof_unmet u where u.municipality = :municipality
                           and u.night_until > :yesterday and u.night_until <= :now) as unmet,
                       percentile_disc(0.5) within group (order by first.minutes) as median, max(first.minutes) as longest,
                       max(floor(extract(epoch from cast(:now as timestamptz) - received_at) / 60))
                           filter (where state = 'open') as waiting
                  from roof_request r left join lateral (
                       select floor(extract(epoch from min(o.offered_at) - r.received_at) / 60) as minutes
                         from night_offer o where o.request_id = r.id) first on true
                 where r.municipality = :municipality and r.night_until > :now""")
                .bind("municipality", municipality).bind("now", now).bind("yesterday", now.minus(A_DAY))
                .map((row, _) -> new Tonight(municipality, night.until(), places, row.getLong("open"),
                        row.getLong("offered"), row.getLong("accepted"), row.getLong("unmet"),
                        minutes(row.getObject("median")), minutes(row.getObject("longest")),
                        minutes(row.getObject("waiting"))))
                .one();
    }

    private static List<Places> places(Tx tx, String municipality, Night rest) {
        return tx.query("""
                select kind, count(*) as all_of, count(*) filter (where free) as free,
                       coalesce(sum(capacity) filter (where free), 0) as free_for
                  from (select h.kind, h.capacity, not exists (
                               select 1 from occupancy o where o.home_id = h.id
                                  and o.during && tstzrange(cast(:from as timestamptz), cast(:until as timestamptz))) as free
                          from home h where h.municipality = :municipality and h.kind = any (:kinds)
                           and h.withdrawn_at is null and h.ready_on <= cast(:day as date)) units
                 group by kind order by kind""").bind("municipality", municipality)
                .bind("kinds", Codes.of(RoofService.NIGHT_KINDS)).bind("from", rest.from()).bind("until", rest.until())
                .bind("day", LocalDate.ofInstant(rest.from(), java.time.ZoneOffset.UTC))
                .map((row, _) -> new Places(row.getString("kind"), row.getLong("all_of"), row.getLong("free"),
                        row.getLong("free_for")))
                .list();
    }

    List<Refusals> refusals(Tx tx, String municipality, Instant since) {
        return tx.query("""
                select o.place_kind, a.reason, count(*) as times
                  from night_answer a join night_offer o on o.id = a.offer_id
                 where a.municipality = :municipality and a.kind = 'refused' and a.answered_at >= :since
                 group by o.place_kind, a.reason order by times desc, o.place_kind, a.reason""")
                .bind("municipality", municipality).bind("since", since)
                .map((row, _) -> new Refusals(row.getString("place_kind"), row.getString("reason"), row.getLong("times")))
                .list();
    }

    /** A night belongs to the month it ends in. */
    List<NightMonth> months(Tx tx, String municipality, ZoneId zone, Instant now) {
        return tx.query("""
                select date_trunc('month', r.night_until at time zone :zone)::date as month,
                       count(u.request_id) as unmet, count(*) as asked
                  from roof_request r left join roof_unmet u on u.request_id = r.id
                 where r.municipality = :municipality and r.night_until <= :now and (r.state <> 'open')
                   and r.night_until > cast(:now as timestamptz) - interval '12 months'
                 group by 1 order by 1 desc""").bind("zone", zone.getId()).bind("municipality", municipality).bind("now", now)
                .map((row, _) -> new NightMonth(YearMonth.from(row.getDate("month").toLocalDate()), row.getLong("unmet"),
                        row.getLong("asked")))
                .list();
    }

    private static @org.jspecify.annotations.Nullable Long minutes(@org.jspecify.annotations.Nullable Object value) {
        return value instanceof Number number ? Math.max(0, number.longValue()) : null;
    }
}
