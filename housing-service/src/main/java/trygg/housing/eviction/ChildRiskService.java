package trygg.housing.eviction;

import java.time.Duration;
import java.time.LocalDate;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import io.quarkus.runtime.StartupEvent;
import trygg.platform.Background;
import trygg.platform.db.Scope;
import trygg.platform.db.Transactions;
import trygg.platform.db.Tx;
import trygg.platform.events.Outbox;
import trygg.platform.guarantee.Clocks;
import trygg.platform.guarantee.Clocks.Cause;
import trygg.platform.guarantee.Clocks.Start;
import trygg.platform.municipality.Municipalities;
import trygg.platform.municipality.Municipality;

/**
 * Looks for children in places for the night, and for homes with children that end without another. It asks how it is now, not
 * what changed since the last time, so that a skipped round loses nothing; the clock of a stay escalates when the profile's
 * nights are over.
 */
@ApplicationScoped
public class ChildRiskService {

    private static final Duration PAUSE = Duration.ofMinutes(1);

    private final Transactions transactions;
    private final NightStays stays;
    private final EndingHomes ending;
    private final Clocks clocks;
    private final Outbox outbox;
    private final Municipalities municipalities;
    private final Background background;

    ChildRiskService(Transactions transactions, NightStays stays, EndingHomes ending, Clocks clocks, Outbox outbox,
            Municipalities municipalities, Background background) {
        this.transactions = transactions;
        this.stays = stays;
        this.ending = ending;
        this.clocks = clocks;
        this.outbox = outbox;
        this.municipalities = municipalities;
        this.background = background;
    }

    void start(@Observes StartupEvent started) {
        background.loop("children-at-risk", () -> {
            sweep();
            background.pause(PAUSE);
        }, () -> {
        });
    }

    /** Looks once at every municipality. */
    void sweep() {
        for (var municipality : municipalities.all()) {
            transactions.run(Scope.of(municipality.code()), tx -> sweep(tx, municipality));
        }
    }

    private void sweep(Tx tx, Municipality municipality) {
        for (var over : stays.end(tx, municipality.code())) {
            var at = over.endedAt() == null ? tx.now() : over.endedAt();
            clocks.fulfil(tx, EvictionGuarantees.NIGHTS, over.id(), at, Cause.by("system"));
        }
        var today = LocalDate.ofInstant(tx.now(), municipality.timeZone()).toString();
        for (var stay : stays.begin(tx, municipality.code(), today)) {
            clocks.start(tx, new Start(EvictionGuarantees.NIGHTS, stay.municipality(), stay.caseId(), stay.id(),
                    stay.protectedPerson(), false, stay.beganAt()),
                    Cause.by("system"));
            outbox.append(tx, EvictionMessages.childAtRisk(stay));
        }
        ending.end(tx, municipality.code());
        ending.begin(tx, municipality.code())
                .forEach(found -> outbox.append(tx, EvictionMessages.childAtRisk(found, municipality.code(), tx.now())));
    }
}
