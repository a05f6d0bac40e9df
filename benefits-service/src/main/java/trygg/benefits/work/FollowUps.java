package trygg.benefits.work;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

import jakarta.inject.Singleton;

import org.jspecify.annotations.Nullable;

import trygg.platform.api.Codes;
import trygg.platform.db.Tx;

/** What became of exits from aid, as PostgreSQL keeps it. */
@Singleton
class FollowUps {

    /** False when another replica looks at this municipality just now. */
    boolean alone(Tx tx, String municipality) {
        return tx.query("select pg_try_advisory_xact_lock(hashtextextended('self-support/' || :municipality, 0))")
                .bind("municipality", municipality).mapTo(Boolean.class).one();
    }

    /** False when it was found before. */
    boolean add(Tx tx, FollowUp one) {
        return tx
                .update("""
                        insert into self_support_follow_up (case_id, exit_month, months, municipality, outcome, returned, after, found_at)
                        values (:caseId, :exit, :months, :municipality, :outcome, cast(:returned as date), :after, :at)
                        on conflict (case_id, exit_month, months) do nothing""",
                        new Row(one.caseId(), one.exit().atDay(1),
                                one.months(), one.municipality(), one.outcome().code(),
                                one.returned() == null ? null : one.returned().atDay(1).toString(), Codes.of(one.after()),
                                tx.now()))
                .execute() == 1;
    }

    /** How many were told of, by months and outcome: {@code 6.returned}. */
    Map<String, Long> told(Tx tx, String municipality) {
        var told = new HashMap<String, Long>();
        tx.query("""
                select months || '.' || outcome, count(*) from self_support_follow_up where municipality = :municipality
                 group by 1""").bind("municipality", municipality)
                .map((row, _) -> told.put(row.getString(1), row.getLong(2))).list();
        return told;
    }

    record Row(UUID caseId, LocalDate exit, int months, String municipality, String outcome, @Nullable String returned,
            String after, Instant at) {
    }
}
