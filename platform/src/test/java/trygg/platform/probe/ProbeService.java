package trygg.platform.probe;

import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import trygg.platform.api.EntityVersion;
import trygg.platform.db.Scope;
import trygg.platform.db.Transactions;
import trygg.platform.db.Tx;
import trygg.platform.events.Outbox;
import trygg.platform.events.OutgoingEvent;
import trygg.platform.secrecy.AccessLog;
import trygg.platform.secrecy.AccessLog.Reading;
import trygg.platform.secrecy.Caller;

/** The use cases of the tests' own feature: keep, read with a line in the access log, change by version. */
@ApplicationScoped
public class ProbeService {

    private final Transactions transactions;
    private final Outbox outbox;
    private final AccessLog accessLog;

    ProbeService(Transactions transactions, Outbox outbox, AccessLog accessLog) {
        this.transactions = transactions;
        this.outbox = outbox;
        this.accessLog = accessLog;
    }

    public record Probe(UUID id, String municipality, String content, long version) {
    }

    /** The data of the event. */
    public record Kept(UUID probeId, int number) {
    }

    public sealed interface Keeping {
        record Kept(Probe probe) implements Keeping {
        }

        record KeptBefore(Probe probe) implements Keeping {
        }

        record IsAnother(Probe probe) implements Keeping {
        }
    }

    public Keeping keep(Scope scope, UUID id, String municipality, String content) {
        return transactions.in(scope, tx -> {
            var probe = new Probe(id, municipality, content, 1);
            if (insert(tx, probe) == 1) {
                outbox.append(tx, new OutgoingEvent("ProbeKept.v1", id, municipality, tx.now(), new Kept(id, 1)));
                return new Keeping.Kept(probe);
            }
            var before = find(tx, id);
            return before.isPresent() && before.get().content().equals(content) ? new Keeping.KeptBefore(before.get())
                    : new Keeping.IsAnother(probe);
        });
    }

    public Optional<Probe> read(Caller caller, UUID id) {
        return accessLog.reading(caller.scope(),
                new Reading(caller, caller.municipalities().iterator().next(), "probing", "probe", id), tx -> find(tx, id));
    }

    public Optional<Probe> change(Caller caller, UUID id, String ifMatch, String content) {
        return transactions.in(caller.scope(), tx -> find(tx, id).map(probe -> {
            EntityVersion.require(ifMatch, probe.version());
            tx.update("update probe set content = :content, version = version + 1 where id = :id")
                    .bind("content", content).bind("id", id).execute();
            return find(tx, id).orElseThrow();
        }));
    }

    public static int insert(Tx tx, Probe probe) {
        return tx.update("""
                insert into probe (id, municipality, content, version) values (:id, :municipality, :content, :version)
                on conflict do nothing""").bindMethods(probe).execute();
    }

    public static Optional<Probe> find(Tx tx, UUID id) {
        return tx.query("select * from probe where id = :id").bind("id", id)
                .map((row, _) -> new Probe(row.getObject("id", UUID.class), row.getString("municipality"),
                        row.getString("content"), row.getLong("version")))
                .findOne();
    }
}
