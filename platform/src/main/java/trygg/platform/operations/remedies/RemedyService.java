package trygg.platform.operations.remedies;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import org.jspecify.annotations.Nullable;

import trygg.platform.api.Cursor;
import trygg.platform.db.Transactions;
import trygg.platform.db.Tx;
import trygg.platform.guarantee.Clocks;
import trygg.platform.guarantee.Clocks.Cause;
import trygg.platform.operations.remedies.Completion.AlreadyDone;
import trygg.platform.operations.remedies.Completion.Completed;
import trygg.platform.operations.remedies.Completion.NotThere;
import trygg.platform.operations.remedies.Completion.NotYours;
import trygg.platform.secrecy.AccessLog;
import trygg.platform.secrecy.AccessLog.Reading;
import trygg.platform.secrecy.Caller;

/** Lists what is owed and marks it done. Listing is a reading of cases, so it is logged. */
@ApplicationScoped
class RemedyService {

    private static final String OPEN = """
            from remedy r join clock c on c.id = r.clock_id
            where r.done_at is null and (:every or r.owner_role = any (:roles))""";

    private final Transactions transactions;
    private final AccessLog accessLog;
    private final Clocks clocks;

    RemedyService(Transactions transactions, AccessLog accessLog, Clocks clocks) {
        this.transactions = transactions;
        this.accessLog = accessLog;
        this.clocks = clocks;
    }

    /** By what right a remedy is marked done. */
    enum Authority {
        /** A member of staff: the role it is the task of, or a manager. */
        ROLE,
        /** A machine with the service's write scope, which acts for whoever uses it. */
        SCOPE
    }

    /** One page of what is owed, and how much is owed in all. */
    record Owed(List<OpenRemedy> found, long total) {
    }

    /**
     * What is owed in a municipality, what is owed longest first, one more than asked for. It is owed since the promise
     * should have been kept, however late that was found.
     *
     * @param ownedBy only the tasks of these roles; of all when it is empty
     */
    Owed owed(Caller reader, String municipality, Set<String> ownedBy, Cursor after, int limit) {
        var reading = new Reading(reader, municipality, "promise-keeping", "remedies", null);
        return accessLog.reading(reader.in(municipality), reading, tx -> {
            var roles = ownedBy.toArray(String[]::new);
            var found = tx.query("""
                    select r.*, c.guarantee, c.promises, c.case_id, c.sensitive, c.started_at, c.due_at, c.fulfilled_at %s
                       and (c.due_at, r.id) > (:at, :id) order by c.due_at, r.id limit :limit""".formatted(OPEN))
                    .bind("every", ownedBy.isEmpty()).bind("roles", roles).bind("at", after.at()).bind("id", after.id())
                    .bind("limit", limit + 1).map(RemedyService::read).list();
            var total = tx.query("select count(*) " + OPEN).bind("every", ownedBy.isEmpty()).bind("roles", roles)
                    .mapTo(Long.class).one();
            return new Owed(found, total);
        });
    }

    /** Marks it done, with a note of what was done. The last of a breach's remedies makes the promise remedied. */
    Completion done(Caller caller, Authority authority, UUID id, String note) {
        return transactions.in(caller.scope(), tx -> {
            var refusal = refusal(tx, caller, authority, id);
            if (refusal != null) {
                return refusal;
            }
            if (!clocks.remedyDone(tx, id, note, new Cause(caller.id(), note, null))) {
                throw new IllegalStateException("a remedy was done under our hands although its row is locked");
            }
            return new Completed();
        });
    }

    private static @Nullable Completion refusal(Tx tx, Caller caller, Authority authority, UUID id) {
        var row = tx.query("select owner_role, done_at, done_by from remedy where id = :id for update").bind("id", id)
                .map((found, _) -> new Row(found.getString(1),
                        found.getTimestamp(2) == null ? null
                                : new AlreadyDone(found.getTimestamp(2).toInstant(), found.getString(3))))
                .findOne();
        if (row.isEmpty()) {
            return new NotThere();
        }
        var ownerRole = row.get().ownerRole;
        if (authority == Authority.ROLE && !OpenRemedy.mayDo(ownerRole, caller.roles())) {
            return new NotYours(ownerRole);
        }
        return row.get().done;
    }

    private static OpenRemedy read(ResultSet row, Object context) throws SQLException {
        var fulfilledAt = row.getTimestamp("fulfilled_at");
        return new OpenRemedy(row.getObject("id", UUID.class), row.getString("municipality"), row.getString("kind"),
                row.getString("owner_role"), row.getTimestamp("opened_at").toInstant(), row.getString("guarantee"),
                Arrays.asList((String[]) row.getArray("promises").getArray()), row.getObject("case_id", UUID.class),
                row.getBoolean("sensitive"), row.getTimestamp("started_at").toInstant(),
                row.getTimestamp("due_at").toInstant(), fulfilledAt == null ? null : fulfilledAt.toInstant());
    }

    private record Row(String ownerRole, @Nullable AlreadyDone done) {
    }
}
