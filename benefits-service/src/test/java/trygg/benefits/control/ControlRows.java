package trygg.benefits.control;

import java.util.UUID;

import trygg.testkit.TestDatabase;

/** Controls as they lie in the database, for tests that are about what follows them. */
final class ControlRows {

    private ControlRows() {
    }

    static void control(UUID id, UUID application, String trigger) {
        TestDatabase.execute("""
                insert into control (id, application_id, case_id, municipality, trigger_code, fact_source, fact_seen_on,
                                     fact_says, basis, informed_on, opened_at, opened_by)
                select '%s', a.id, a.case_id, a.municipality, '%s', 'own-papers', current_date, 'a fact',
                       'forvaltningsloven § 17', current_date, now() - interval '1 hour', 'karin'
                  from application a where a.id = '%s'""".formatted(id, trigger, application));
    }

    static void closing(UUID control, String finding) {
        TestDatabase.execute("""
                insert into control_closing (control_id, id, municipality, finding, note, closed_at, closed_by)
                select id, gen_random_uuid(), municipality, '%s', 'seen', now(), 'karin' from control where id = '%s'"""
                .formatted(finding, control));
    }
}
