package trygg.housing.eviction;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;

import jakarta.inject.Singleton;

import trygg.platform.db.Tx;

/**
 * Tenancies with children that end without a next home, as the tenancies and the occupancies say it, and which were told of.
 */
@Singleton
class EndingHomes {

    /**
     * A next home is a tenancy, or an accepted offer that is held until its keys, which begins when this one ends at the
     * latest, or at any time where it has ended. Whose homelessness has ended since is housed elsewhere.
     */
    private static final String WITHOUT_NEXT = """
            select t.id, t.case_id, t.protected_person, coalesce(t.ended_on, t.first_hand_by) as on_day,
                   t.ended_on is not null as over
              from tenancy t
             where t.municipality = :municipality and t.children > 0
               and (t.ended_why in ('evicted', 'abandoned', 'no-contract-given')
                    or t.ended_on is null and t.first_hand_by is not null and t.first_hand_on is null)
               and not exists (select from occupancy o where o.case_id = t.case_id and o.municipality = t.municipality
                     and o.reason in ('tenancy', 'held') and o.source_id <> t.id and not isempty(o.during)
                     and coalesce(upper(o.during), 'infinity') > coalesce(t.ended_on, t.first_hand_by)
                     and (t.ended_on is not null or lower(o.during) < t.first_hand_by + interval '1 day'))
               and not exists (select from homelessness h where h.case_id = t.case_id and h.municipality = t.municipality
                     and h.ended_on >= t.ended_on)
             order by on_day, t.id""";

    private static final String WHY = "case when n.over then 'home-lost' else 'contract-ends' end";

    /** One that was found, with the id under which it is told of. */
    record Found(UUID id, EndingHome home) {
    }

    List<EndingHome> list(Tx tx, String municipality) {
        return tx.query(WITHOUT_NEXT).bind("municipality", municipality).map((row, _) -> read(row)).list();
    }

    /** Those that were not told of yet; a home that was to end and then was lost is told of twice. */
    List<Found> begin(Tx tx, String municipality) {
        return tx.query("""
                with now_so as (%s),
                     found as (insert into child_home_end (id, municipality, tenancy_id, case_id, why, on_day, found_at)
                               select gen_random_uuid(), :municipality, n.id, n.case_id, %s, n.on_day, :now from now_so n
                               on conflict do nothing returning id, tenancy_id)
                select n.*, f.id as found_id from found f join now_so n on n.id = f.tenancy_id order by n.on_day, n.id"""
                .formatted(WITHOUT_NEXT, WHY)).bind("municipality", municipality).bind("now", tx.now())
                .map((row, _) -> new Found(row.getObject("found_id", UUID.class), read(row))).list();
    }

    /** What is so no more is over. Should it come back, it is told of again. */
    void end(Tx tx, String municipality) {
        tx.update("""
                with now_so as (%s)
                update child_home_end e set over_at = :now where e.municipality = :municipality and e.over_at is null
                   and not exists (select from now_so n where n.id = e.tenancy_id and %s = e.why)"""
                .formatted(WITHOUT_NEXT, WHY)).bind("municipality", municipality).bind("now", tx.now()).execute();
    }

    private static EndingHome read(ResultSet row) throws SQLException {
        return new EndingHome(row.getObject("id", UUID.class), row.getObject("case_id", UUID.class),
                row.getBoolean("protected_person"), row.getDate("on_day").toLocalDate(), row.getBoolean("over"));
    }
}
