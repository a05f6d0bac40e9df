package trygg.housing.roof;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import org.jspecify.annotations.Nullable;

import trygg.platform.db.Scope;
import trygg.platform.db.Transactions;
import trygg.platform.db.Tx;
import trygg.platform.guarantee.Clocks;
import trygg.platform.guarantee.GuaranteeClock;
import trygg.platform.municipality.Municipalities;
import trygg.platform.municipality.Municipality;
import trygg.platform.secrecy.AccessLog;
import trygg.platform.secrecy.AccessLog.Reading;
import trygg.platform.secrecy.Caller;

/** What can be seen of roofs tonight: one request, the board of the night, its figures, and the figures for everybody. */
@ApplicationScoped
public class TonightService {

    private static final int ROWS = 200;
    private static final Duration REFUSALS = Duration.ofDays(90);

    private final RoofRequests requests;
    private final NightCounts counts;
    private final Clocks clocks;
    private final Transactions transactions;
    private final Municipalities municipalities;
    private final AccessLog accessLog;

    TonightService(RoofRequests requests, NightCounts counts, Clocks clocks, Transactions transactions,
            Municipalities municipalities, AccessLog accessLog) {
        this.requests = requests;
        this.counts = counts;
        this.clocks = clocks;
        this.transactions = transactions;
        this.municipalities = municipalities;
        this.accessLog = accessLog;
    }

    /** A request with the clocks of its need. */
    public record WithClocks(RoofRequest request, List<GuaranteeClock> clocks) {
    }

    /** The board of a night; of requests the first, those that wait before the others. */
    public record Board(Tonight tonight, List<WithClocks> requests, List<Tonight.Refusals> refusals) {

        public Board {
            requests = List.copyOf(requests);
            refusals = List.copyOf(refusals);
        }
    }

    /** One request; the read is logged. */
    public Optional<WithClocks> show(Caller caller, UUID id, String purpose) {
        return transactions.in(caller.scope(), tx -> logged(tx, caller, requests.find(tx, id), purpose, "roof-request")
                .map(request -> withClocks(tx, List.of(request)).getFirst()));
    }

    /** The id of the request that answers this need. */
    public Optional<UUID> ofNeed(Caller caller, UUID needId) {
        return transactions.in(caller.scope(), tx -> requests.ofNeed(tx, needId).map(RoofRequest::id));
    }

    /** Whether the caller works with this request, and so may know where a protected person sleeps. */
    public boolean onTheCase(Caller caller, RoofRequest request) {
        return transactions.in(caller.scope(), tx -> requests.onTheCase(tx, request, caller.id()));
    }

    /**
     * The extra step to a hidden address: by somebody on the case, or somebody who joins it and says why. Empty for anybody
     * else. The reading is a line of its own in the access log.
     *
     * @param reason why the caller joins; nothing from who is on the case already
     */
    public Optional<WithClocks> showAddress(Caller caller, UUID id, @Nullable String reason, String purpose) {
        return transactions.in(caller.scope(), tx -> {
            var found = requests.find(tx, id);
            if (reason != null) {
                found.ifPresent(request -> requests.join(tx, request, caller.id(), reason));
            }
            return logged(tx, caller, found.filter(request -> requests.onTheCase(tx, request, caller.id())), purpose,
                    "roof-address").map(request -> withClocks(tx, List.of(request)).getFirst());
        });
    }

    /** The counts of the night; nobody can be told from them who works there. */
    public Tonight tonight(Caller caller, String municipality) {
        return transactions.snapshot(caller.in(municipality), tx -> tonight(tx, municipality));
    }

    public Board board(Caller caller, String municipality) {
        return accessLog.reading(caller.in(municipality), new Reading(caller, municipality, "case-handling", "tonight-board",
                null), tx -> look(tx, municipality));
    }

    /** The board once more, for an open page whose reader was logged when it opened. */
    public Board boardAgain(String municipality) {
        return transactions.in(Scope.of(municipality), tx -> look(tx, municipality));
    }

    /** The nights of the last twelve months that are over, by month, the newest first. */
    public List<NightMonth> months(Municipality municipality) {
        return transactions.in(Scope.of(municipality.code()),
                tx -> counts.months(tx, municipality.code(), municipality.timeZone(), tx.now()));
    }

    private Board look(Tx tx, String municipality) {
        return new Board(tonight(tx, municipality), withClocks(tx, requests.ofNight(tx, municipality, tx.now(), ROWS)),
                counts.refusals(tx, municipality, tx.now().minus(REFUSALS)));
    }

    private Tonight tonight(Tx tx, String municipality) {
        return counts.tonight(tx, municipality, Night.asked(tx.now(), municipalities.require(municipality)), tx.now());
    }

    private List<WithClocks> withClocks(Tx tx, List<RoofRequest> found) {
        var running = clocks.bySubject(tx, found.stream().map(request -> request.needId().value()).toList());
        return found.stream()
                .map(request -> new WithClocks(request, running.getOrDefault(request.needId().value(), List.of()))).toList();
    }

    private Optional<RoofRequest> logged(Tx tx, Caller caller, Optional<RoofRequest> found, String purpose, String what) {
        found.ifPresent(request -> accessLog.write(tx,
                new Reading(caller, request.municipality(), purpose, what, request.caseId())));
        return found;
    }
}
