package trygg.housing.landlord;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.inject.Singleton;

import trygg.housing.landlord.LandlordQuestion.Answer;
import trygg.platform.api.Cursor.Page;
import trygg.platform.db.Tx;
import trygg.platform.guarantee.DueList;
import trygg.platform.guarantee.DueList.Table;

/** The questions of landlords and their answers, as PostgreSQL keeps them. */
@Singleton
class LandlordQuestions {

    private static final String SELECT = """
            select t.*, l.name as landlord, a.says, a.answered_at, a.answered_by%s from landlord_question t
              join landlord l on l.id = t.landlord_id left join landlord_answer a on a.question_id = t.id
            """;

    private static final Table TABLE = new Table("landlord_question", SELECT,
            "not exists (select 1 from landlord_answer o where o.question_id = t.id)", "true");

    /** False when the id stands for another question already, even one the caller may not see. */
    boolean add(Tx tx, LandlordQuestion one) {
        return tx.update("""
                insert into landlord_question (id, municipality, landlord_id, home_id, asks, asked_at, asked_by)
                values (:id, :municipality, :landlord, cast(:home as uuid), :asks, :at, :by) on conflict (id) do nothing""")
                .bind("id", one.id()).bind("municipality", one.municipality()).bind("landlord", one.landlordId())
                .bind("home", one.homeId()).bind("asks", one.asks()).bind("at", one.askedAt()).bind("by", one.askedBy())
                .execute() == 1;
    }

    /** False when somebody answered it at the same moment. */
    boolean answer(Tx tx, LandlordQuestion question, Answer answer) {
        return tx.update("""
                insert into landlord_answer (question_id, municipality, says, answered_at, answered_by)
                values (:id, :municipality, :says, :at, :by) on conflict (question_id) do nothing""")
                .bind("id", question.id()).bind("municipality", question.municipality()).bind("says", answer.says())
                .bind("at", answer.at()).bind("by", answer.by()).execute() == 1;
    }

    Optional<LandlordQuestion> find(Tx tx, UUID id) {
        return tx.query(SELECT.formatted("") + " where t.id = :id").bind("id", id).map((row, _) -> read(row)).findOne();
    }

    /** A landlord's own, what waits for an answer first, then the latest. */
    List<LandlordQuestion> of(Tx tx, UUID landlord, int limit) {
        return tx.query(SELECT.formatted("") + """
                where t.landlord_id = :landlord
                order by a.answered_at is not null, t.asked_at desc, t.id limit :limit""").bind("landlord", landlord)
                .bind("limit", limit).map((row, _) -> read(row)).list();
    }

    Page<LandlordQuestion> page(Tx tx, DueList asked) {
        return asked.page(tx, TABLE, (row, _) -> read(row));
    }

    long count(Tx tx, DueList asked) {
        return asked.count(tx, TABLE);
    }

    private static LandlordQuestion read(ResultSet row) throws SQLException {
        var says = row.getString("says");
        return new LandlordQuestion(row.getObject("id", UUID.class), row.getString("municipality"),
                row.getObject("landlord_id", UUID.class), row.getString("landlord"), row.getObject("home_id", UUID.class),
                row.getString("asks"), row.getTimestamp("asked_at").toInstant(), row.getString("asked_by"),
                says == null ? null
                        : new Answer(says, row.getTimestamp("answered_at").toInstant(), row.getString("answered_by")));
    }
}
