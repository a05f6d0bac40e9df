package trygg.housing.roof;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;

import org.jboss.logging.Logger;

import trygg.housing.home.Home;
import trygg.housing.roof.RoofRequest.State;
import trygg.platform.db.Scope;
import trygg.platform.db.Transactions;
import trygg.platform.events.Outbox;
import trygg.platform.municipality.Municipalities;
import trygg.platform.pages.Nudges;

/** What is done for all who wait for a roof: places looked for while the night lasts, and its end written down. */
@ApplicationScoped
public class NightService {

    private static final Logger LOG = Logger.getLogger(NightService.class);
    private static final int PAGE = 500;

    private final RoofRequests requests;
    private final RoofService roofs;
    private final Outbox outbox;
    private final Transactions transactions;
    private final Municipalities municipalities;
    private final Nudges nudges;

    NightService(RoofRequests requests, RoofService roofs, Outbox outbox, Transactions transactions,
            Municipalities municipalities, Nudges nudges) {
        this.requests = requests;
        this.roofs = roofs;
        this.outbox = outbox;
        this.transactions = transactions;
        this.municipalities = municipalities;
        this.nudges = nudges;
    }

    /** Looks for places for all who wait, in the order they asked. Returns how many were offered one. */
    public int search() {
        int offered = 0;
        for (var municipality : municipalities.all()) {
            var scope = Scope.of(municipality.code());
            for (var until : transactions.in(scope, tx -> requests.nightsAwaited(tx, municipality.code()))) {
                offered += search(scope, municipality.code(), until);
            }
        }
        return offered;
    }

    /** In a full night most wait in vain: without a free place none of them is read, and with few not all. */
    private int search(Scope scope, String municipality, Instant until) {
        var first = transactions.in(scope, tx -> requests.waiting(tx, municipality, until, null, 1));
        var free = first.isEmpty() ? new ArrayList<Home>()
                : new ArrayList<>(transactions.in(scope,
                        tx -> roofs.free(tx, municipality, RoofService.NIGHT_KINDS, first.getFirst().night().rest(tx.now()))));
        int offered = 0;
        RoofRequest last = null;
        for (List<RoofRequest> page = first; !free.isEmpty() && !page.isEmpty();) {
            var after = last;
            page = transactions.in(scope, tx -> requests.waiting(tx, municipality, until, after, PAGE));
            for (var request : page) {
                last = request;
                var chosen = Fitting.choose(request, free, request.tried());
                if (!chosen.isEmpty()) {
                    free.removeAll(chosen);
                    offered += tried(request) ? 1 : 0;
                }
            }
        }
        return offered;
    }

    /** One that fails must not keep those behind it from a roof; the next round tries it again. */
    private boolean tried(RoofRequest request) {
        try {
            return roofs.match(request).filter(after -> after.state() == State.OFFERED).isPresent();
        } catch (RuntimeException trouble) {
            LOG.warnf("no place could be looked for: %s", trouble.getClass().getName());
            return false;
        }
    }

    /** Writes down which nights ended by then without a roof. Returns how many. */
    public int endNights(Instant by) {
        var ended = transactions.in(Scope.everything(), tx -> requests.ended(tx, by, PAGE));
        for (var id : ended) {
            transactions.run(Scope.everything(), tx -> requests.find(tx, id).flatMap(request -> roofs.held(tx, request))
                    .filter(held -> held.request().endsUnmet(by)).ifPresent(held -> {
                        var after = held.request().unmet();
                        requests.addUnmet(tx, after);
                        requests.move(tx, after);
                        outbox.append(tx, RoofMessages.unmet(after));
                        tx.afterCommit(() -> nudges.nudge(Nudges.boardOf(after.municipality())));
                    }));
        }
        return ended.size();
    }
}
