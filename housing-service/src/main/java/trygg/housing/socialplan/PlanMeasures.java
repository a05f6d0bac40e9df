package trygg.housing.socialplan;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.inject.Singleton;

import trygg.housing.socialplan.PlanMeasure.Done;
import trygg.platform.db.Tx;

/** The measures in the database. Methods are parts of the caller's transaction. */
@Singleton
class PlanMeasures {

    /** False when the id stands for another, even one the caller may not see. */
    boolean add(Tx tx, PlanMeasure one) {
        return tx.update("""
                insert into plan_measure (id, municipality, title, owner, due_on, decision, told_at, told_by)
                values (:id, :municipality, :title, :owner, :due, :decision, :now, :by) on conflict (id) do nothing""")
                .bind("id", one.id()).bind("municipality", one.municipality()).bind("title", one.title())
                .bind("owner", one.owner()).bind("due", one.dueOn()).bind("decision", one.decision()).bind("now", tx.now())
                .bind("by", one.by()).execute() == 1;
    }

    Optional<PlanMeasure> find(Tx tx, UUID id) {
        return tx.query("select * from plan_measure where id = :id").bind("id", id).map((row, _) -> read(row)).findOne();
    }

    Optional<PlanMeasure> locked(Tx tx, UUID id) {
        return tx.query("select * from plan_measure where id = :id for update").bind("id", id).map((row, _) -> read(row))
                .findOne();
    }

    void done(Tx tx, UUID id, Done done) {
        tx.update("update plan_measure set done_on = :on, done_note = :note, done_by = :by where id = :id and done_on is null")
                .bind("on", done.on()).bind("note", done.note()).bind("by", done.by()).bind("id", id).execute();
    }

    /** What is to be done first, by its day; then what is done, the newest first. */
    List<PlanMeasure> list(Tx tx, String municipality, int limit) {
        return tx.query("""
                select * from plan_measure where municipality = :municipality
                 order by done_on is not null, case when done_on is null then due_on end, done_on desc, id limit :limit""")
                .bind("municipality", municipality).bind("limit", limit).map((row, _) -> read(row)).list();
    }

    private static PlanMeasure read(ResultSet row) throws SQLException {
        var done = row.getObject("done_on", LocalDate.class);
        return new PlanMeasure(row.getObject("id", UUID.class), row.getString("municipality"), row.getString("title"),
                row.getString("owner"), row.getObject("due_on", LocalDate.class), row.getString("decision"),
                row.getString("told_by"),
                done == null ? null : new Done(done, row.getString("done_note"), row.getString("done_by")));
    }
}
