package trygg.acceptance.bench;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.UUID;

/**
 * Fills housing's database with homes and people by SQL, in the form in which the service writes them. What is filled in
 * varies by the number of the row alone, so that every run measures the same.
 */
final class HousingFill {

    private final Connection connection;
    private final String municipality;

    HousingFill(Connection connection, String municipality) {
        this.connection = connection;
        this.municipality = municipality;
    }

    /** Households that wait, two of five without a home, a quarter with a wish where, one of thirty fleeing somebody. */
    void households(int count) throws SQLException {
        run("""
                insert into waiting_household (id, municipality, case_id, protected_person, waiting_since, people, children,
                    violence, severity, step_free, lift, wheelchair, life_span, pets, women_only, kinds, districts, keep_away,
                    changed_at, changed_by)
                select gen_random_uuid(), $place, gen_random_uuid(), n % 50 = 0, date '2023-01-01' + n * 13 % 1300,
                    1 + n * 7 % 5, n * 3 % (1 + n * 7 % 5), n % 23 = 0, n % 4, n % 11 = 0, n % 13 = 0, n % 29 = 0,
                    n % 31 = 0, n % 6 = 0, n % 19 = 0, '{}',
                    case when n % 4 = 0 then array['district ' || n % 8] else '{}' end,
                    case when n % 30 = 0 then array['district ' || n % 7] else '{}' end, now(), 'bench'
                  from generate_series(1, $count) n""", count);
        run("""
                insert into homelessness (id, municipality, case_id, started_on, inflow, cause, ethos, protected_person,
                    recorded_at, recorded_by)
                select gen_random_uuid(), $place, case_id, waiting_since, 'new', 'structural', 1 + severity, protected_person,
                    now(), 'bench'
                  from waiting_household where municipality = $place and severity + people > 4 and $count > 0""", count);
    }

    /** Homes that stand empty, each of them vacant. */
    void vacancies(int count) throws SQLException {
        var landlord = UUID.randomUUID();
        landlord(landlord);
        run(HOME.formatted("'flat'", "1 + n % 6", "'first-hand'", "'" + landlord + "'"), count);
        run("""
                insert into vacancy (id, municipality, home_id, free_from, seed, opened_at, opened_by)
                select gen_random_uuid(), $place, id, now(), capacity * 7919, now(), 'bench'
                  from home where municipality = $place and kind = 'flat' and $count > 0""", count);
        run("""
                insert into vacancy_fit (vacancy_id, municipality, households)
                select id, municipality, 1000 from vacancy where municipality = $place and $count > 0""", count);
    }

    /** Beds for the night, all free. */
    void beds(int count) throws SQLException {
        var landlord = UUID.randomUUID();
        landlord(landlord);
        run(HOME.formatted("'shelter-bed'", "1", "'night'", "'" + landlord + "'"), count);
    }

    void analyze() throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute("vacuum analyze");
        }
    }

    private static final String HOME = """
            insert into home (id, municipality, landlord_id, kind, building, label, address, district, rooms, capacity, rent,
                step_free, lift, wheelchair, life_span, pets, women_only, hidden, contract, ready_on, added_at, added_by)
            select gen_random_uuid(), $place, %4$s, %1$s, 'House ' || n / 40, 'no ' || n, 'Exempelgatan ' || n, 'district ' || n %% 8,
                2, %2$s, 6000, n %% 3 > 0, n %% 2 = 0, n %% 9 = 0, n %% 7 = 0, n %% 2 = 1, false, false, %3$s,
                date '2020-01-01', now(), 'bench'
              from generate_series(1, $count) n""";

    private void landlord(UUID id) throws SQLException {
        run("""
                insert into landlord (id, municipality, name, kind, added_at, added_by)
                select '%s', $place, 'Exempel Bostad ' || $count, 'municipal', now(), 'bench'""".formatted(id), 1);
    }

    private void run(String sql, int count) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql.replace("$place", "'" + municipality + "'").replace("$count", Integer.toString(count)));
        }
    }
}
