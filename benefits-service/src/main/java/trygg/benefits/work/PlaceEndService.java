package trygg.benefits.work;

import java.time.Duration;

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

/**
 * Warns in the case when the place somebody has is promised for no more than a month, so that what comes next is planned
 * before it ends (C045). It asks which ends are near and not warned of yet, so a round that was skipped loses nothing.
 */
@ApplicationScoped
public class PlaceEndService {

    /** A day is the unit of what it looks for. */
    private static final Duration PAUSE = Duration.ofHours(1);

    private final Transactions transactions;
    private final Measures measures;
    private final Outbox outbox;
    private final Municipalities municipalities;
    private final Background background;

    PlaceEndService(Transactions transactions, Measures measures, Outbox outbox, Municipalities municipalities,
            Background background) {
        this.transactions = transactions;
        this.measures = measures;
        this.outbox = outbox;
        this.municipalities = municipalities;
        this.background = background;
    }

    void start(@Observes StartupEvent started) {
        background.loop("place-ends", () -> {
            sweep();
            background.pause(PAUSE);
        }, () -> {
        });
    }

    /** Looks once at every municipality, and says how many ends it warned of. */
    int sweep() {
        return municipalities.all().stream()
                .mapToInt(one -> transactions.in(Scope.of(one.code()), tx -> sweep(tx, one))).sum();
    }

    private int sweep(Tx tx, Municipality municipality) {
        // As everybody who moves a measure: a place that is being prolonged is not told to end.
        measures.lock(tx, municipality.code());
        var soon = MeasureService.soon(tx, municipality.timeZone());
        var warned = 0;
        for (var measure : measures.endingUnwarned(tx, municipality.code(), soon)) {
            var endsOn = measure.endsOn();
            if (endsOn != null && measures.warn(tx, measure, endsOn)) {
                outbox.append(tx, WorkMessages.ending(measure, endsOn, tx.now()));
                warned++;
            }
        }
        return warned;
    }
}
