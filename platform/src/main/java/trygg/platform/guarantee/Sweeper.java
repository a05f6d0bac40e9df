package trygg.platform.guarantee;

import java.time.Instant;
import java.util.List;
import java.util.function.BiFunction;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import io.quarkus.runtime.StartupEvent;
import trygg.platform.Background;
import trygg.platform.TryggConfig;
import trygg.platform.db.Scope;
import trygg.platform.db.Transactions;
import trygg.platform.db.Tx;
import trygg.platform.guarantee.Clocks.Cause;
import trygg.platform.guarantee.GuaranteeClock.Outcome;

/**
 * Looks for clocks whose time is over, pauses that have ended, and clocks that somebody should look at. It asks what is
 * due now, not what became due since the last time, so a run that was skipped loses nothing.
 */
@ApplicationScoped
public class Sweeper {

    private final Transactions transactions;
    private final Clocks clocks;
    private final Ledger ledger;
    private final Background background;
    private final TryggConfig config;

    Sweeper(Transactions transactions, Clocks clocks, Ledger ledger, Background background, TryggConfig config) {
        this.transactions = transactions;
        this.clocks = clocks;
        this.ledger = ledger;
        this.background = background;
        this.config = config;
    }

    void start(@Observes StartupEvent event) {
        background.loop("guarantees", () -> {
            while (sweep() + ledger.seal() > 0 && !background.stopping()) {
                // There may be more than one batch.
            }
            background.pause(config.guarantees().sweep());
        }, () -> {
        });
    }

    /** Moves what is due, a batch of each kind. Returns how many clocks moved. */
    public int sweep() {
        return transactions.in(Scope.everything(), tx -> sweep(tx, "state = 'paused' and paused_until <= :now",
                (clock, now) -> clock.resume(clock.pausedUntil() == null ? now : clock.pausedUntil()))
                + sweep(tx, "state = 'running' and due_at < :now", GuaranteeClock::expire)
                + sweep(tx, "state = 'running' and warn_at <= :now and due_at >= :now", GuaranteeClock::warn));
    }

    private int sweep(Tx tx, String due, BiFunction<GuaranteeClock, Instant, Outcome> act) {
        // Rows another transaction holds are being moved by it; the next round sees what came of that.
        List<GuaranteeClock> found = tx
                .query("select * from clock where " + due + " order by due_at limit :batch for update skip locked")
                .bind("now", tx.now()).bind("batch", config.guarantees().batch()).map(Clocks::read).list();
        int moved = 0;
        for (var clock : found) {
            if (act.apply(clock, tx.now()) instanceof Outcome.Moved(var steps)) {
                clocks.write(tx, steps, Cause.by("system"));
                moved++;
            }
        }
        return moved;
    }
}
