package trygg.housing.arrears;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

import jakarta.inject.Singleton;

import trygg.housing.arrears.ArrearsNotice.Answer;
import trygg.platform.db.Tx;

/** The notices of rent arrears and their answers, as PostgreSQL keeps them. */
@Singleton
class ArrearsNotices {

    /** False when the id stands for another notice already, even one the caller may not see. */
    boolean add(Tx tx, ArrearsNotice notice) {
        return tx.update("""
                insert into arrears_notice (id, municipality, case_id, amount, currency, due_on, children, received_at,
                                            recorded_by)
                values (:id, :municipality, :caseId, :amount, :currency, cast(:dueOn as date), :children, :receivedAt, :by)
                on conflict (id) do nothing""",
                new Inserted(notice.id(), notice.municipality(), notice.caseId(), notice.amount(), notice.currency(),
                        notice.dueOn().toString(), notice.children(), notice.receivedAt(), notice.by()))
                .execute() == 1;
    }

    Optional<ArrearsNotice> find(Tx tx, UUID id) {
        return tx.query("""
                select n.*, a.outcome, a.examined_at from arrears_notice n
                  left join arrears_answer a on a.notice_id = n.id where n.id = :id""").bind("id", id)
                .map((row, _) -> read(row)).findOne();
    }

    /** A notice has one answer; one to a notice nobody here knows fails, and is parked where it is seen. */
    void answer(Tx tx, String municipality, Answer answer) {
        tx.batch("""
                insert into arrears_answer (notice_id, municipality, outcome, examined_at)
                values (:noticeId, :municipality, :outcome, :examinedAt)""",
                new Answered(answer.noticeId(), municipality, answer.outcome(), answer.examinedAt()));
    }

    private static ArrearsNotice read(ResultSet row) throws SQLException {
        var id = row.getObject("id", UUID.class);
        var outcome = row.getString("outcome");
        return new ArrearsNotice(id, row.getObject("case_id", UUID.class), row.getString("municipality"),
                row.getBigDecimal("amount"), row.getString("currency"), row.getDate("due_on").toLocalDate(),
                row.getBoolean("children"), row.getTimestamp("received_at").toInstant(), row.getString("recorded_by"),
                outcome == null ? null : new Answer(id, outcome, row.getTimestamp("examined_at").toInstant()));
    }

    record Inserted(UUID id, String municipality, UUID caseId, BigDecimal amount, String currency, String dueOn,
            boolean children, Instant receivedAt, String by) {
    }

    record Answered(UUID noticeId, String municipality, String outcome, Instant examinedAt) {
    }
}
