package trygg.housing.eviction;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;

import jakarta.inject.Singleton;

import trygg.platform.db.Tx;

/** Children in places for the night, by the occupancies and by who lives in a household. */
@Singleton
class NightStays {

    /** Whole sets at a time: one statement looks at all households of a municipality. */
    private static final String BEGINNING = """
            insert into child_night_stay (id, municipality, case_id, protected_person, began_at)
            select gen_random_uuid(), o.municipality, o.case_id,
                   coalesce((select bool_or(n.protected_person) from housing_need n
                              where n.municipality = o.municipality and n.case_id = o.case_id), true),
                   min(lower(o.during)) from occupancy o
             where o.municipality = :municipality and o.reason = 'night' and o.during @> cast(:now as timestamptz)
               and o.case_id is not null
               and (exists (select from housing_need n, unnest(n.household_births) birth
                             where n.municipality = o.municipality and n.case_id = o.case_id
                               and birth > cast(:today as date) - interval '18 years')
                    or exists (select from eviction_threat t where t.municipality = o.municipality
                                 and t.case_id = o.case_id and t.children))
             group by o.municipality, o.case_id
            on conflict do nothing
            returning *""";

    /** Over when no night was taken for a day: nights are counted in a row, with the hours between two. */
    private static final String ENDING = """
            update child_night_stay s set ended_at = greatest(s.began_at, coalesce(
                       (select max(least(upper(o.during), cast(:now as timestamptz))) from occupancy o
                         where o.case_id = s.case_id and o.municipality = s.municipality and o.reason = 'night'
                           and not isempty(o.during) and lower(o.during) <= :now), :now))
             where s.municipality = :municipality and s.ended_at is null
               and not exists (select from occupancy o
                                where o.case_id = s.case_id and o.municipality = s.municipality and o.reason = 'night'
                                  and o.during && tstzrange(cast(:now as timestamptz) - interval '24 hours',
                                                             cast(:now as timestamptz), '[]'))
            returning *""";

    List<NightStay> begin(Tx tx, String municipality, String today) {
        return tx.query(BEGINNING).bind("municipality", municipality).bind("now", tx.now()).bind("today", today)
                .map((row, _) -> read(row)).list();
    }

    List<NightStay> end(Tx tx, String municipality) {
        return tx.query(ENDING).bind("municipality", municipality).bind("now", tx.now()).map((row, _) -> read(row)).list();
    }

    List<NightStay> open(Tx tx, String municipality) {
        return tx.query("""
                select * from child_night_stay where municipality = :municipality and ended_at is null
                 order by began_at, id""").bind("municipality", municipality).map((row, _) -> read(row)).list();
    }

    private static NightStay read(ResultSet row) throws SQLException {
        var ended = row.getTimestamp("ended_at");
        return new NightStay(row.getObject("id", UUID.class), row.getString("municipality"),
                row.getObject("case_id", UUID.class), row.getBoolean("protected_person"),
                row.getTimestamp("began_at").toInstant(),
                ended == null ? null : ended.toInstant());
    }
}
