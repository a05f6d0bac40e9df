package trygg.platform.secrecy;

import java.time.Instant;
import java.util.List;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Function;

import jakarta.enterprise.context.ApplicationScoped;

import org.jspecify.annotations.Nullable;

import io.opentelemetry.api.trace.Span;
import trygg.platform.db.Scope;
import trygg.platform.db.Transactions;
import trygg.platform.db.Tx;

/**
 * Who read what about whom, and why. The line and the read share a transaction, and the data is handed on only after its
 * commit: when the log cannot be written, there is nothing to read.
 */
@ApplicationScoped
public class AccessLog {

    private final Transactions transactions;

    AccessLog(Transactions transactions) {
        this.transactions = transactions;
    }

    /**
     * A read to be logged.
     *
     * @param purpose why the reader is allowed to, such as {@code case-handling}; never empty
     * @param what kind of thing, such as {@code case} or {@code board}
     * @param caseId whose, or nothing for a list
     */
    public record Reading(Caller reader, String municipality, String purpose, String what, @Nullable UUID caseId) {

        public Reading {
            if (purpose.isBlank() || reader.id().isBlank()) {
                throw new IllegalArgumentException("a read has a reader and a purpose");
            }
        }
    }

    /** One line of the log, as the person it is about may see it. */
    public record Line(Instant at, String reader, String roles, String purpose, String what) {
    }

    /** Writes the line, reads, commits, and only then returns what was read. */
    public <T> T reading(Scope scope, Reading reading, Function<Tx, T> read) {
        return transactions.in(scope, tx -> {
            write(tx, reading);
            return read.apply(tx);
        });
    }

    /** For a read inside a transaction that also writes: the line commits or falls with it. */
    public void write(Tx tx, Reading reading) {
        var trace = Span.current().getSpanContext();
        tx.update("""
                insert into access_log (municipality, at, reader, reader_roles, purpose, what, case_id, trace_id)
                values (:municipality, :at, :reader, :roles, :purpose, :what, cast(:caseId as uuid), :trace)""")
                .bind("municipality", reading.municipality()).bind("at", tx.now()).bind("reader", reading.reader().id())
                .bind("roles", String.join(" ", new TreeSet<>(reading.reader().roles()))).bind("purpose", reading.purpose())
                .bind("what", reading.what()).bind("caseId", reading.caseId())
                .bind("trace", trace.isValid() ? trace.getTraceId() : null).execute();
    }

    /** Who read this case, the newest first. */
    public List<Line> ofCase(Tx tx, UUID caseId, int limit) {
        return tx.query("""
                select at, reader, reader_roles, purpose, what from access_log where case_id = :case
                order by at desc, id desc limit :limit""").bind("case", caseId).bind("limit", limit)
                .map((row, _) -> new Line(row.getTimestamp(1).toInstant(), row.getString(2), row.getString(3),
                        row.getString(4), row.getString(5)))
                .list();
    }
}
