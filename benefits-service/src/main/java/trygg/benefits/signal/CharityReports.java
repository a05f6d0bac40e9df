package trygg.benefits.signal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.inject.Singleton;

import trygg.benefits.signal.CharityReport.Answer;
import trygg.benefits.signal.CharityReport.Offer;
import trygg.platform.db.Tx;

/** The reports of charities and their answers, as PostgreSQL keeps them. */
@Singleton
class CharityReports {

    private static final String SELECT = """
            select r.*, a.id as answer_id, a.offer, a.answered_at, a.answered_by
              from charity_report r left join charity_answer a on a.report_id = r.id""";

    /** False when the id stands for something else already. */
    boolean add(Tx tx, CharityReport report) {
        return tx.update("""
                insert into charity_report (id, municipality, reported_by, day, food, rent, clothing, refused, reported_at)
                values (:id, :municipality, :by, :day, :food, :rent, :clothing, :refused, :at)
                on conflict (id) do nothing""", new Inserted(report.id(), report.municipality(), report.reportedBy(),
                report.day(), report.food(), report.rent(), report.clothing(), report.refused(), report.reportedAt()))
                .execute() == 1;
    }

    /** False when somebody else answered in the same moment, or the id stands for another answer. */
    boolean add(Tx tx, CharityReport report, Answer answer) {
        return tx.update("""
                insert into charity_answer (report_id, id, municipality, offer, answered_at, answered_by)
                values (:reportId, :id, :municipality, :offer, :at, :by) on conflict do nothing""",
                new Answered(report.id(), answer.id(), report.municipality(), answer.offer().code(), answer.at(),
                        answer.by()))
                .execute() == 1;
    }

    Optional<CharityReport> find(Tx tx, UUID id) {
        return tx.query(SELECT + " where r.id = :id").bind("id", id).map((row, _) -> read(row)).findOne();
    }

    /** Those without an answer, the oldest first. */
    List<CharityReport> open(Tx tx, String municipality) {
        return tx.query(SELECT + " where r.municipality = :municipality and a.id is null order by r.reported_at, r.id")
                .bind("municipality", municipality).map((row, _) -> read(row)).list();
    }

    /** Every month from the first to the last, the oldest first; one without a report or refusal stands with zero. */
    List<Pressure> pressure(Tx tx, String municipality, YearMonth first, YearMonth last, ZoneId zone) {
        return tx
                .query("""
                        select m.month::date,
                               (select coalesce(sum(food + rent + clothing), 0) from charity_report r where r.municipality = :municipality
                                   and r.day >= m.month and r.day < m.month + interval '1 month'),
                               (select coalesce(sum(refused), 0) from charity_report r where r.municipality = :municipality
                                   and r.day >= m.month and r.day < m.month + interval '1 month'),
                               (select count(*) from decision d where d.municipality = :municipality and d.outcome = 'refused'
                                   and d.made_at >= m.month at time zone :zone
                                   and d.made_at < (m.month + interval '1 month') at time zone :zone)
                          from generate_series(cast(:first as timestamp), cast(:last as timestamp), interval '1 month') as m (month)
                         order by m.month""")
                .bind("municipality", municipality).bind("first", first.atDay(1).atStartOfDay())
                .bind("last", last.atDay(1).atStartOfDay()).bind("zone", zone.getId())
                .map((row, _) -> new Pressure(YearMonth.from(row.getObject(1, LocalDate.class)), row.getInt(2), row.getInt(3),
                        row.getInt(4)))
                .list();
    }

    private static CharityReport read(ResultSet row) throws SQLException {
        var answer = row.getObject("answer_id", UUID.class);
        return new CharityReport(row.getObject("id", UUID.class), row.getString("municipality"),
                row.getString("reported_by"), row.getObject("day", LocalDate.class), row.getInt("food"), row.getInt("rent"),
                row.getInt("clothing"), row.getInt("refused"), row.getTimestamp("reported_at").toInstant(),
                answer == null ? null
                        : new Answer(answer, Offer.of(row.getString("offer")).orElseThrow(),
                                row.getTimestamp("answered_at").toInstant(), row.getString("answered_by")));
    }

    record Inserted(UUID id, String municipality, String by, LocalDate day, int food, int rent, int clothing, int refused,
            Instant at) {
    }

    record Answered(UUID reportId, UUID id, String municipality, String offer, Instant at, String by) {
    }
}
