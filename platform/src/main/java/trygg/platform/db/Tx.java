package trygg.platform.db;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Supplier;

import org.jboss.logging.Logger;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;
import org.jdbi.v3.core.statement.Update;

/**
 * An open transaction: where to write, what time it is, and what to do once it is committed.
 *
 * <p>
 * Rows given to {@link #batch} wait until the transaction reads or commits, and are then sent together: an event
 * consumer thus says its effect for one event at a time and still writes a whole poll in a few statements.
 */
public final class Tx {

    private static final Logger LOG = Logger.getLogger(Tx.class);

    private final Handle handle;
    private final Scope scope;
    private final Instant now;
    private final Map<String, List<Record>> batches = new LinkedHashMap<>();
    private final Map<Class<?>, Object> attachments = new HashMap<>();
    private final List<Consumer<Tx>> beforeCommit = new ArrayList<>();
    private final List<Runnable> afterCommit = new ArrayList<>();

    Tx(Handle handle, Scope scope, Instant now) {
        this.handle = handle;
        this.scope = scope;
        this.now = now;
    }

    public Query query(String sql) {
        flush();
        return handle.createQuery(sql);
    }

    public Update update(String sql) {
        flush();
        return handle.createUpdate(sql);
    }

    /** The same with the components of a record as its named parameters. */
    public Update update(String sql, Record row) {
        return update(sql).bindNamedArgumentFinder(new Components(row));
    }

    /** Writes a row later, before the next read or the commit; the record's components are the named parameters. */
    public void batch(String sql, Record row) {
        batches.computeIfAbsent(sql, _ -> new ArrayList<>()).add(row);
    }

    /** The bare connection, for what the above cannot say. What waits in a batch is written first. */
    public Handle handle() {
        flush();
        return handle;
    }

    public Scope scope() {
        return scope;
    }

    /** The one moment of this transaction, in microseconds as PostgreSQL keeps them. */
    public Instant now() {
        return now;
    }

    /** Something kept for the time of this transaction under its type: what another platform class has to remember. */
    public <T> T attachment(Class<T> type, Supplier<T> first) {
        return type.cast(attachments.computeIfAbsent(type, _ -> first.get()));
    }

    /** Something to write at the very end, when all else is written. */
    public void beforeCommit(Consumer<Tx> work) {
        beforeCommit.add(work);
    }

    /** Something to do when the transaction is committed, and only then. It must not fail and must be quick: a nudge. */
    public void afterCommit(Runnable nudge) {
        afterCommit.add(nudge);
    }

    void finish() {
        // By index: what is written last may itself ask for something to be written after it.
        for (int i = 0; i < beforeCommit.size(); i++) {
            beforeCommit.get(i).accept(this);
        }
        flush();
    }

    void committed() {
        for (var nudge : afterCommit) {
            try {
                nudge.run();
            } catch (RuntimeException trouble) {
                // It is committed: telling the caller that it failed would make it do everything once more.
                LOG.warnf("a nudge after the commit failed: %s", trouble.getClass().getName());
            }
        }
    }

    private void flush() {
        if (batches.isEmpty()) {
            return;
        }
        var waiting = new LinkedHashMap<>(batches);
        batches.clear();
        waiting.forEach((sql, rows) -> {
            try (var batch = handle.prepareBatch(sql)) {
                for (var row : rows) {
                    batch.bindNamedArgumentFinder(new Components(row)).add();
                }
                batch.execute();
            }
        });
    }
}
