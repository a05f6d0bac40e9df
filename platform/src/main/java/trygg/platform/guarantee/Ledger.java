package trygg.platform.guarantee;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import org.jspecify.annotations.Nullable;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;

import trygg.platform.TryggConfig;
import trygg.platform.db.Scope;
import trygg.platform.db.Transactions;
import trygg.platform.db.Tx;

/**
 * The append-only account of every promise, chained by SHA-256: each sealed entry carries the hash of itself and the one
 * before, so that changing or removing one is found. Entries are sealed in batches after their commit, so that the chain
 * never makes two commits wait for each other.
 */
@ApplicationScoped
public class Ledger {

    private static final int BATCH = 1_000;
    private static final int FAULTS_SHOWN = 100;
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Transactions transactions;
    private final String service;

    Ledger(Transactions transactions, TryggConfig config) {
        this.transactions = transactions;
        this.service = config.service();
    }

    /** What is wrong, and where. */
    public record Fault(@Nullable Long position, @Nullable UUID clockId, String what) {
    }

    /**
     * The result of reading the whole ledger again.
     *
     * @param entries all there are; {@code unsealed} of them wait for the sealer, normally less than a second
     * @param head hash of the newest sealed entry, in hex; write it down elsewhere and compare later
     */
    public record Verification(String ledger, long entries, long unsealed, long position, String head, boolean intact,
            List<Fault> faults) {
    }

    /** Chains what has been committed since. Returns how many entries. */
    int seal() {
        return transactions.in(Scope.everything(), tx -> {
            var head = tx.query("select position, hash from ledger_head for update skip locked")
                    .map((row, _) -> new Head(row.getLong(1), row.getBytes(2))).findOne();
            if (head.isEmpty()) {
                return 0;
            }
            var entries = tx.query("select * from ledger_entry where position is null order by id limit :batch")
                    .bind("batch", BATCH).map(Ledger::read).list();
            if (entries.isEmpty()) {
                return 0;
            }
            var last = head.get();
            for (var entry : entries) {
                var next = new Head(last.position + 1, hash(last.hash, last.position + 1, entry.content));
                tx.batch("update ledger_entry set position = :position, previous = :previous, hash = :hash where id = :id",
                        new Seal(entry.id, next.position, last.hash, next.hash));
                last = next;
            }
            tx.update("update ledger_head set position = :position, hash = :hash", last).execute();
            return entries.size();
        });
    }

    /**
     * Something besides a clock that a municipality must be able to prove: a table of amounts that was loaded.
     *
     * @param subject names it, and is noted once
     * @param what such as {@code parameter:no.guiding-rates}
     * @param where the municipality or the country it holds for
     * @param until when it ends
     */
    public record Note(UUID subject, String what, String where, Instant from, Instant until, String by, String reason) {
    }

    /** Writes the note with the fact it is about; the sealer links it like any entry. */
    public void note(Tx tx, Note note) {
        tx.batch("""
                insert into ledger_entry (municipality, clock_id, transition, guarantee, definition, case_id, kind, state, at,
                                          recorded_at, due_at, by_whom, reason)
                values (:where, :subject, 1, :what, 1, :subject, 'noted', 'noted', :from, :recordedAt, :until, :by, :reason)""",
                new Noted(note.subject, note.what, note.where, note.from, note.until, note.by, note.reason, tx.now()));
    }

    record Noted(UUID subject, String what, String where, Instant from, Instant until, String by, String reason,
            Instant recordedAt) {
    }

    /** Reads everything again: each hash, each link, the head, and whether every clock has all its entries. */
    public Verification verify() {
        return transactions.snapshot(Scope.everything(), tx -> {
            var faults = new ArrayList<Fault>();
            var expected = new Head[] { new Head(0, new byte[] { 0 }) };
            tx.query("select * from ledger_entry where position is not null order by position").setFetchSize(1_000)
                    .map(Ledger::read).useStream(entries -> entries.forEach(entry -> check(entry, expected, faults)));
            var head = tx.query("select position, hash from ledger_head")
                    .map((row, _) -> new Head(row.getLong(1), row.getBytes(2)))
                    .one();
            if (head.position != expected[0].position || !Arrays.equals(head.hash, expected[0].hash)) {
                faults.add(new Fault(head.position, null, "the newest entries are missing or not the ones that were sealed"));
            }
            faults.addAll(clocksThatDisagree(tx));
            var entries = tx.query("select count(*), count(*) filter (where position is null) from ledger_entry")
                    .map((row, _) -> new long[] { row.getLong(1), row.getLong(2) }).one();
            return new Verification(service, entries[0], entries[1], head.position, HexFormat.of().formatHex(head.hash),
                    faults.isEmpty(), List.copyOf(faults.subList(0, Math.min(FAULTS_SHOWN, faults.size()))));
        });
    }

    private static void check(Entry entry, Head[] expected, List<Fault> faults) {
        var before = expected[0];
        if (entry.position != before.position + 1) {
            faults.add(new Fault(before.position + 1, null, "an entry is missing"));
        }
        if (entry.previous == null || entry.hash == null || !Arrays.equals(entry.previous, before.hash)) {
            faults.add(new Fault(entry.position, entry.clockId, "the link to the entry before is broken"));
        }
        var previous = entry.previous == null ? new byte[0] : entry.previous;
        if (!Arrays.equals(entry.hash, hash(previous, entry.position, entry.content))) {
            faults.add(new Fault(entry.position, entry.clockId, "the entry was changed after it was sealed"));
        }
        expected[0] = new Head(entry.position, entry.hash == null ? new byte[0] : entry.hash);
    }

    /** A clock counts its entries and its state is the one of its last entry: this finds what the chain cannot. */
    private static List<Fault> clocksThatDisagree(Tx tx) {
        return tx.query("""
                select c.id from clock c left join lateral (
                    select count(*) n, max(transition) last from ledger_entry e where e.clock_id = c.id) e on true
                 left join ledger_entry l on l.clock_id = c.id and l.transition = c.transitions
                 left join ledger_entry f on f.clock_id = c.id and f.transition = 1
                 left join ledger_entry d on d.clock_id = c.id and d.kind in ('kept', 'fulfilled-late')
                where e.n <> c.transitions or e.last <> c.transitions or l.state is distinct from c.state
                   or l.due_at is distinct from c.due_at or f.at is distinct from c.started_at
                   or d.at is distinct from c.fulfilled_at
                   or (l.municipality, l.guarantee, l.definition, l.case_id)
                      is distinct from (c.municipality, c.guarantee, c.definition, c.case_id)
                union
                select e.clock_id from ledger_entry e left join clock c on c.id = e.clock_id
                 where c.id is null and e.kind <> 'noted'
                limit :most""").bind("most", FAULTS_SHOWN).mapTo(UUID.class)
                .map(id -> new Fault(null, id, "the clock and its entries disagree")).list();
    }

    private static byte[] hash(byte[] previous, long position, List<@Nullable String> content) {
        try {
            var sha = MessageDigest.getInstance("SHA-256");
            sha.update(previous);
            sha.update(JSON.writeValueAsBytes(Arrays.asList(position, content)));
            return sha.digest();
        } catch (NoSuchAlgorithmException | JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static Entry read(ResultSet row, Object context) throws SQLException {
        var content = new ArrayList<@Nullable String>();
        for (var column : List.of("municipality", "clock_id", "transition", "guarantee", "definition", "case_id", "kind",
                "state", "by_whom", "reason", "ground")) {
            content.add(row.getString(column));
        }
        for (var column : List.of("at", "recorded_at", "due_at")) {
            content.add(row.getTimestamp(column).toInstant().toString());
        }
        return new Entry(row.getLong("id"), row.getObject("clock_id", UUID.class), row.getLong("position"),
                row.getBytes("previous"), row.getBytes("hash"), content);
    }

    private record Entry(long id, UUID clockId, long position, byte @Nullable [] previous, byte @Nullable [] hash,
            List<@Nullable String> content) {
    }

    record Head(long position, byte[] hash) {
    }

    record Seal(long id, long position, byte[] previous, byte[] hash) {
    }
}
