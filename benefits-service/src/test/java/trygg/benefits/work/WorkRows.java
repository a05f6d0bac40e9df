package trygg.benefits.work;

import java.util.UUID;

import trygg.testkit.TestDatabase;

/** Measures and places as they lie in the database, for tests of the pages, which hold no machine's token. */
final class WorkRows {

    private WorkRows() {
    }

    static UUID measure(String municipality, UUID caseId, String kind, int children) {
        var id = UUID.randomUUID();
        TestDatabase.execute("""
                insert into measure (id, case_id, municipality, kind, children, referred_at, referred_by)
                values ('%s', '%s', '%s', '%s', %d, now() - interval '10 days', 'karin')"""
                .formatted(id, caseId, municipality, kind, children));
        return id;
    }

    static UUID place(String municipality, String kind, int capacity) {
        var id = UUID.randomUUID();
        TestDatabase.execute("insert into work_place (id, municipality, kind, unit) values ('%s', '%s', '%s', 'Parks')"
                .formatted(id, municipality, kind));
        TestDatabase.execute("""
                insert into work_place_seats (place_id, nth, municipality, capacity, from_on, changed_at, changed_by)
                values ('%s', 1, '%s', %d, '2025-01-01', now(), 'maja')""".formatted(id, municipality, capacity));
        return id;
    }
}
