package trygg.housing.eviction;

import java.util.List;
import java.util.UUID;

import jakarta.inject.Singleton;

import trygg.platform.db.Tx;

/** Tenancies with children that end without a next home, as the tenancies and the occupancies say it. */
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

    List<EndingHome> list(Tx tx, String municipality) {
        return tx.query(WITHOUT_NEXT).bind("municipality", municipality)
                .map((row, _) -> new EndingHome(row.getObject("id", UUID.class), row.getObject("case_id", UUID.class),
                        row.getBoolean("protected_person"), row.getDate("on_day").toLocalDate(), row.getBoolean("over")))
                .list();
    }
}
