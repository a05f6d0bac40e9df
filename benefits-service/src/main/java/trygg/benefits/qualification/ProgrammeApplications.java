package trygg.benefits.qualification;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

import jakarta.inject.Singleton;

import trygg.benefits.qualification.ProgrammeApplication.Closing;
import trygg.benefits.qualification.ProgrammeApplication.Outcome;
import trygg.platform.api.Cursor.Page;
import trygg.platform.db.Tx;
import trygg.platform.guarantee.DueList;
import trygg.platform.guarantee.DueList.Table;

/** Who has asked for the qualification programme, as PostgreSQL keeps it. */
@Singleton
class ProgrammeApplications {

    private static final String SELECT = """
            select t.*, protected_case(t.case_id) as protected_person, x.outcome, x.ground, x.closed_on, x.recorded_by as closed_by%s
              from qualification_application t left join qualification_closing x on x.application_id = t.id""";

    private static final Table TABLE = new Table("qualification_application", SELECT, """
            not exists (select 1 from qualification_closing c where c.application_id = t.id)
            and not exists (select 1 from qualification_end e where e.programme_id = t.id)""", """
            :filter = case
                when exists (select 1 from qualification_leave l left join qualification_return r on r.leave_id = l.id
                              where l.programme_id = t.id and r.leave_id is null) then 'on-leave'
                when exists (select 1 from qualification_programme p where p.id = t.id) then 'taking-part'
                else 'waiting' end""");

    /** So that two acts on the same way through the programme come one after the other. */
    void lock(Tx tx, UUID id) {
        tx.query("select pg_advisory_xact_lock(hashtextextended('qualification/' || :id, 0))").bind("id", id.toString())
                .map((_, _) -> true).one();
    }

    Optional<ProgrammeApplication> find(Tx tx, UUID id) {
        return tx.query(SELECT.formatted("") + " where t.id = :id").bind("id", id).map((row, _) -> read(row)).findOne();
    }

    /** The one of the case that is neither closed nor over, of which there is one at most. */
    Optional<ProgrammeApplication> openOf(Tx tx, UUID caseId) {
        return tx.query(SELECT.formatted("") + " where t.case_id = :case and " + TABLE.open()).bind("case", caseId)
                .map((row, _) -> read(row)).findFirst();
    }

    Page<ProgrammeApplication> page(Tx tx, DueList asked) {
        return asked.page(tx, TABLE, (row, _) -> read(row));
    }

    long count(Tx tx, DueList asked) {
        return asked.count(tx, TABLE);
    }

    /** False when the id is taken. */
    boolean add(Tx tx, ProgrammeApplication one) {
        return tx.update("""
                insert into qualification_application (id, municipality, case_id, applied_on, recorded_at,
                       recorded_by)
                values (:id, :municipality, :caseId, :appliedOn, :at, :by) on conflict (id) do nothing""",
                new Row(one.id(), one.municipality(), one.caseId(), one.appliedOn(), tx.now(),
                        one.by()))
                .execute() == 1;
    }

    void close(Tx tx, ProgrammeApplication one, Closing closing) {
        tx.batch("""
                insert into qualification_closing (application_id, municipality, outcome, ground, closed_on, recorded_at,
                       recorded_by)
                values (:id, :municipality, :outcome, :ground, :closedOn, :at, :by)""", new ClosingRow(one.id(),
                one.municipality(), closing.outcome().name(), closing.ground(), closing.closedOn(), tx.now(), closing.by()));
    }

    private static ProgrammeApplication read(ResultSet row) throws SQLException {
        var outcome = row.getString("outcome");
        return new ProgrammeApplication(row.getObject("id", UUID.class), row.getString("municipality"),
                row.getObject("case_id", UUID.class), row.getBoolean("protected_person"),
                row.getObject("applied_on", LocalDate.class), row.getString("recorded_by"),
                outcome == null ? null
                        : new Closing(Outcome.valueOf(outcome), row.getObject("closed_on", LocalDate.class),
                                row.getString("ground"), row.getString("closed_by")));
    }

    record Row(UUID id, String municipality, UUID caseId, LocalDate appliedOn, Instant at,
            String by) {
    }

    record ClosingRow(UUID id, String municipality, String outcome, String ground, LocalDate closedOn, Instant at,
            String by) {
    }
}
