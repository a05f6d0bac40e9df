package trygg.benefits.payment;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

import jakarta.inject.Singleton;

import org.jspecify.annotations.Nullable;

import trygg.benefits.payment.KeptAnswer.Contradicted;
import trygg.platform.db.Tx;

/** What the bank has said of the runs, as PostgreSQL keeps it. */
@Singleton
class BankAnswers {

    void add(Tx tx, KeptAnswer answer, String sha256, byte[] file) {
        tx.update(
                """
                        insert into bank_answer (id, run_id, municipality, sha256, message_id, made_on, taken_at, taken_by, heard, moved,
                                                 strangers, file)
                        values (:id, :runId, :municipality, :sha256, :messageId, cast(:madeOn as date), :at, :by, :heard, :moved,
                                :strangers, :file)""",
                new Inserted(answer.id(), answer.runId(), answer.municipality(), sha256,
                        answer.messageId(), answer.madeOn() == null ? null : answer.madeOn().toString(), answer.takenAt(),
                        answer.by(), answer.heard(), answer.moved(), answer.strangers().toArray(String[]::new), file))
                .execute();
        for (var one : answer.contradictions()) {
            tx.batch("""
                    insert into bank_contradiction (answer_id, payment_id, municipality, stood, said)
                    values (:answerId, :paymentId, :municipality, :stood, :said)""",
                    new InsertedContradiction(answer.id(), one.paymentId(), answer.municipality(), one.stood(), one.said()));
        }
    }

    Optional<KeptAnswer> bySha(Tx tx, String municipality, String sha256) {
        return list(tx, tx.query("select * from bank_answer where municipality = :municipality and sha256 = :sha256")
                .bind("municipality", municipality).bind("sha256", sha256).map((row, _) -> read(row)).list()).stream()
                .findFirst();
    }

    /** The answers to a run, the newest first. */
    List<KeptAnswer> ofRun(Tx tx, UUID run) {
        return ofRuns(tx, List.of(run)).getOrDefault(run, List.of());
    }

    Map<UUID, List<KeptAnswer>> ofRuns(Tx tx, Collection<UUID> runs) {
        return list(tx, tx.query("select * from bank_answer where run_id = any (:runs) order by taken_at desc, id")
                .bind("runs", runs.toArray(UUID[]::new)).map((row, _) -> read(row)).list()).stream()
                .collect(Collectors.groupingBy(KeptAnswer::runId));
    }

    private static List<KeptAnswer> list(Tx tx, List<KeptAnswer> bare) {
        var contradictions = tx.query("select * from bank_contradiction where answer_id = any (:ids) order by payment_id")
                .bind("ids", bare.stream().map(KeptAnswer::id).toArray(UUID[]::new))
                .map((row, _) -> Map.entry(row.getObject("answer_id", UUID.class),
                        new Contradicted(row.getObject("payment_id", UUID.class), row.getString("stood"),
                                row.getString("said"))))
                .list().stream().collect(Collectors.groupingBy(Map.Entry::getKey,
                        Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
        return bare.stream().map(one -> one.with(contradictions.getOrDefault(one.id(), List.of()))).toList();
    }

    private static KeptAnswer read(ResultSet row) throws SQLException {
        return new KeptAnswer(row.getObject("id", UUID.class), row.getObject("run_id", UUID.class),
                row.getString("municipality"), row.getString("message_id"), row.getObject("made_on", LocalDate.class),
                row.getTimestamp("taken_at").toInstant(), row.getString("taken_by"), row.getInt("heard"), row.getInt("moved"),
                Arrays.asList((String[]) row.getArray("strangers").getArray()), List.of());
    }

    record Inserted(UUID id, UUID runId, String municipality, String sha256, String messageId, @Nullable String madeOn,
            Instant at, String by, int heard, int moved, String[] strangers, byte[] file) {
    }

    record InsertedContradiction(UUID answerId, UUID paymentId, String municipality, String stood, String said) {
    }
}
