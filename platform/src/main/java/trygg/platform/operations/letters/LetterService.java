package trygg.platform.operations.letters;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import trygg.platform.api.Cursor;
import trygg.platform.db.Scope;
import trygg.platform.db.Transactions;
import trygg.platform.events.DeadLetters;
import trygg.platform.events.DeadLetters.DeadLetter;
import trygg.platform.events.DeadLetters.Decision;
import trygg.platform.secrecy.AccessLog;
import trygg.platform.secrecy.AccessLog.Reading;
import trygg.platform.secrecy.Caller;

/** Parked messages, for one operator: those of the operator's municipalities and those that are nobody's. */
@ApplicationScoped
class LetterService {

    private static final int LATELY = 20;
    private static final String LINE = """
            select id, municipality, consumer, type, reason, parked_at, state, decided_at, decided_by from dead_letter
            """;

    private final Transactions transactions;
    private final DeadLetters letters;
    private final AccessLog accessLog;

    LetterService(Transactions transactions, DeadLetters letters, AccessLog accessLog) {
        this.transactions = transactions;
        this.letters = letters;
        this.accessLog = accessLog;
    }

    /** One page of those in this state, what has waited longest first; one more than asked for tells of a next page. */
    List<LetterLine> in(String state, Caller operator, Cursor after, int limit) {
        return transactions.in(scopeOf(operator), tx -> tx.query(LINE + """
                where state = :state and (parked_at, id) > (:at, :id) order by parked_at, id limit :limit""")
                .bind("state", state).bind("at", after.at()).bind("id", after.id()).bind("limit", limit + 1)
                .map(LetterService::read).list());
    }

    /** What was decided last, by whomever. */
    List<LetterLine> decidedLately(Caller operator) {
        return transactions.in(scopeOf(operator), tx -> tx
                .query(LINE + "where state <> 'parked' order by decided_at desc, id limit :limit").bind("limit", LATELY)
                .map(LetterService::read).list());
    }

    /**
     * The message itself. Its payload holds no personal data by contract, but a message at fault may have broken just
     * that, so the reading is written down before it is shown.
     */
    Optional<DeadLetter> open(UUID id, Caller operator) {
        var letter = letters.find(scopeOf(operator), id);
        letter.ifPresent(found -> transactions.run(scopeOf(operator), tx -> accessLog.write(tx,
                new Reading(operator, found.municipality(), "operation", "dead-letter", null))));
        return letter;
    }

    Decision replay(UUID id, Caller operator) {
        return letters.replay(scopeOf(operator), id, operator.id());
    }

    Decision discard(UUID id, Caller operator, String why) {
        return letters.discard(scopeOf(operator), id, operator.id(), why);
    }

    private static Scope scopeOf(Caller operator) {
        var municipalities = new HashSet<>(operator.municipalities());
        municipalities.add(DeadLetters.NOBODYS);
        return Scope.of(municipalities);
    }

    private static LetterLine read(ResultSet row, Object context) throws SQLException {
        var decidedAt = row.getTimestamp("decided_at");
        return new LetterLine(row.getObject("id", UUID.class), row.getString("municipality"), row.getString("consumer"),
                row.getString("type"), row.getString("reason"), row.getTimestamp("parked_at").toInstant(),
                row.getString("state"), decidedAt == null ? null : decidedAt.toInstant(), row.getString("decided_by"));
    }
}
