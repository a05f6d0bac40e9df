package trygg.benefits.work;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import jakarta.inject.Singleton;

import trygg.platform.db.Tx;

/** The talks about people's plans, as PostgreSQL keeps them. */
@Singleton
class PlanTalks {

    /** False when the id stands for a talk of another case. */
    boolean add(Tx tx, PlanTalk talk) {
        return tx.update("""
                insert into plan_talk (id, case_id, municipality, goal, agreed, held_at, held_by)
                values (:id, :caseId, :municipality, :goal, :agreed, :at, :by) on conflict (id) do nothing""",
                new Inserted(talk.id(), talk.caseId(), talk.municipality(), talk.goal(), talk.agreed(), talk.at(), talk.by()))
                .execute() == 1;
    }

    /** The newest first. */
    List<PlanTalk> ofCase(Tx tx, UUID caseId) {
        return tx.query("select * from plan_talk where case_id = :case order by held_at desc, id").bind("case", caseId)
                .map((row, _) -> new PlanTalk(row.getObject("id", UUID.class), caseId, row.getString("municipality"),
                        row.getString("goal"), row.getBoolean("agreed"), row.getTimestamp("held_at").toInstant(),
                        row.getString("held_by")))
                .list();
    }

    record Inserted(UUID id, UUID caseId, String municipality, String goal, boolean agreed, Instant at, String by) {
    }
}
