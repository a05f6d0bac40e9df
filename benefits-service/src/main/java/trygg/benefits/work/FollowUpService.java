package trygg.benefits.work;

import java.time.Duration;
import java.time.YearMonth;
import java.util.Map;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import io.quarkus.runtime.StartupEvent;
import trygg.platform.Background;
import trygg.platform.db.Scope;
import trygg.platform.db.Transactions;
import trygg.platform.db.Tx;
import trygg.platform.events.Outbox;
import trygg.platform.municipality.Municipalities;
import trygg.platform.municipality.Municipality;
import trygg.platform.secrecy.Caller;

/**
 * Tells what became of exits from aid after 3, 6 and 12 months. It asks which exits are old enough and not told of yet, not
 * which became so since the last time, so a round that was skipped loses nothing.
 */
@ApplicationScoped
public class FollowUpService {

    /** What it looks for changes once a month; an hour later is early enough. */
    private static final Duration PAUSE = Duration.ofHours(1);

    private final Transactions transactions;
    private final Measures measures;
    private final FollowUps followUps;
    private final Outbox outbox;
    private final Municipalities municipalities;
    private final Background background;

    FollowUpService(Transactions transactions, Measures measures, FollowUps followUps, Outbox outbox,
            Municipalities municipalities, Background background) {
        this.transactions = transactions;
        this.measures = measures;
        this.followUps = followUps;
        this.outbox = outbox;
        this.municipalities = municipalities;
        this.background = background;
    }

    void start(@Observes StartupEvent started) {
        background.loop("self-support", () -> {
            sweep();
            background.pause(PAUSE);
        }, () -> {
        });
    }

    /** Looks once at every municipality, and says how many it found. */
    int sweep() {
        return municipalities.all().stream()
                .mapToInt(one -> transactions.in(Scope.of(one.code()), tx -> sweep(tx, one))).sum();
    }

    private int sweep(Tx tx, Municipality municipality) {
        if (!followUps.alone(tx, municipality.code())) {
            return 0;
        }
        var zone = municipality.timeZone();
        // The running month is left out: its decisions are not all made.
        var through = YearMonth.from(tx.now().atZone(zone)).minusMonths(1);
        var found = 0;
        for (var one : SelfSupport.followUps(measures.aidMonths(tx, municipality.code(), zone), municipality.code(), through)) {
            if (followUps.add(tx, one)) {
                outbox.append(tx, WorkMessages.followedUp(one, tx.now()));
                found++;
            }
        }
        return found;
    }

    /** How many were told of, by months and outcome: {@code 6.returned}; tells of nobody. */
    public Map<String, Long> told(Caller caller, String municipality) {
        return transactions.in(caller.in(municipality), tx -> followUps.told(tx, municipality));
    }
}
