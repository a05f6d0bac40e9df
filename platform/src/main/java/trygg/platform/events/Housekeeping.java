package trygg.platform.events;

import java.time.Duration;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import io.quarkus.runtime.StartupEvent;
import trygg.platform.Background;
import trygg.platform.TryggConfig;
import trygg.platform.db.Scope;
import trygg.platform.db.Transactions;

/** Forgets the message ids that no redelivery can bring back any more, or the inbox would grow for ever. */
@ApplicationScoped
public class Housekeeping {

    private static final int AT_ONCE = 10_000;

    private final Transactions transactions;
    private final Background background;
    private final TryggConfig config;

    Housekeeping(Transactions transactions, Background background, TryggConfig config) {
        this.transactions = transactions;
        this.background = background;
        this.config = config;
    }

    void start(@Observes StartupEvent event) {
        background.loop("housekeeping", () -> {
            while (forgetOld() == AT_ONCE && !background.stopping()) {
                // There is more; a long delete would hold its locks for as long.
            }
            background.pause(Duration.ofHours(1));
        }, () -> {
        });
    }

    /** Deletes a batch of what is older than the retention. Returns how many. */
    public int forgetOld() {
        return transactions.in(Scope.everything(), tx -> tx.update("""
                delete from inbox where ctid in (select ctid from inbox where received_at < :before limit :most)""")
                .bind("before", tx.now().minus(config.retention().inbox())).bind("most", AT_ONCE).execute());
    }
}
