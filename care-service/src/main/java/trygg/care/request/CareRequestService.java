package trygg.care.request;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import org.jspecify.annotations.Nullable;

import trygg.platform.act.Recording;
import trygg.platform.act.Recording.OtherContent;
import trygg.platform.act.Recording.Recorded;
import trygg.platform.act.Recording.Unknown;
import trygg.platform.api.Cursor.Page;
import trygg.platform.api.EntityVersion;
import trygg.platform.db.Scope;
import trygg.platform.db.Transactions;
import trygg.platform.db.Tx;
import trygg.platform.events.Outbox;
import trygg.platform.guarantee.Clocks;
import trygg.platform.guarantee.Clocks.Cause;
import trygg.platform.guarantee.DueList;
import trygg.platform.guarantee.DueList.Counted;
import trygg.platform.guarantee.GuaranteeClock;
import trygg.platform.pages.Nudges;
import trygg.platform.secrecy.AccessLog;
import trygg.platform.secrecy.AccessLog.Reading;
import trygg.platform.secrecy.Caller;

/** What can be done with care requests: open, hold the first talk, look. Each is one transaction with its clock. */
@ApplicationScoped
public class CareRequestService {

    private static final String GUARANTEE = CareGuarantees.FIRST_TALK.id();

    private final CareRequests requests;
    private final Clocks clocks;
    private final Outbox outbox;
    private final Transactions transactions;
    private final AccessLog accessLog;
    private final Nudges nudges;

    CareRequestService(CareRequests requests, Clocks clocks, Outbox outbox, Transactions transactions,
            AccessLog accessLog, Nudges nudges) {
        this.requests = requests;
        this.clocks = clocks;
        this.outbox = outbox;
        this.transactions = transactions;
        this.accessLog = accessLog;
        this.nudges = nudges;
    }

    /** A request with its clocks. */
    public record WithClocks(CareRequest request, List<GuaranteeClock> clocks) {
    }

    /** What came of noting a talk, and the request with its clocks after it; absent when there is no such request. */
    public record Answer(Recording<FirstTalk> recording, @Nullable WithClocks after) {
    }

    /** Opens the request in the transaction of the event that tells of it. */
    public void open(Tx tx, OpenCareRequest asked) {
        var request = CareRequest.open(asked);
        requests.open(tx, request);
        outbox.append(tx, CareRequestMessages.opened(request));
        clocks.start(tx, new Clocks.Start(GUARANTEE, request.municipality(), request.caseId(), request.id().value(),
                request.protectedPerson(), request.acute(), request.receivedAt()), Cause.by("system"));
        tx.afterCommit(() -> nudges.nudge(Nudges.boardOf(request.municipality())));
    }

    /** Whether the contact was taken up before. */
    public boolean knows(Tx tx, UUID contactId) {
        return requests.find(tx, CareRequestId.ofContact(contactId)).isPresent();
    }

    /** @param ifMatch the version the caller has seen, as an ETag; nothing when it takes its chance */
    public Answer hold(Caller caller, CareRequestId id, @Nullable String ifMatch, HoldFirstTalk command) {
        return transactions.in(caller.scope(), tx -> requests.locked(tx, id)
                .map(request -> hold(tx, request, ifMatch, command)).orElseGet(() -> new Answer(new Unknown<>(), null)));
    }

    private Answer hold(Tx tx, CareRequest request, @Nullable String ifMatch, HoldFirstTalk command) {
        var recording = request.hold(command, tx.now());
        if (!(recording instanceof Recorded(var talk))) {
            return new Answer(recording, withClocks(tx, request));
        }
        // Asked only now: what is sent again has changed the version itself the first time.
        EntityVersion.require(ifMatch, request.version());
        var after = request.with(talk);
        if (!requests.answer(tx, after, talk)) {
            return new Answer(new OtherContent<>(talk.id()), null);
        }
        outbox.append(tx, CareRequestMessages.held(after, talk));
        clocks.fulfil(tx, GUARANTEE, after.id().value(), talk.at(), Cause.by(talk.by()));
        tx.afterCommit(() -> nudges.nudge(Nudges.boardOf(after.municipality())));
        return new Answer(recording, withClocks(tx, after));
    }

    /** One request, as personal data: the read is logged, or there is none. */
    public Optional<WithClocks> show(Caller caller, CareRequestId id, String purpose) {
        return transactions.in(caller.scope(), tx -> {
            var found = requests.find(tx, id);
            found.ifPresent(request -> accessLog.write(tx,
                    new Reading(caller, request.municipality(), purpose, "care-request", request.caseId())));
            return found.map(request -> withClocks(tx, request));
        });
    }

    /** A page of a municipality's requests by what falls due. */
    public Page<WithClocks> list(Caller caller, DueList asked, String purpose) {
        return accessLog.reading(caller.in(asked.municipality()),
                new Reading(caller, asked.municipality(), purpose, "care-requests", null), tx -> page(tx, asked));
    }

    public Counted<WithClocks> board(Caller caller, DueList asked) {
        return accessLog.reading(caller.in(asked.municipality()),
                new Reading(caller, asked.municipality(), "case-handling", "care-board", null), tx -> look(tx, asked));
    }

    /** The board once more, for an open page whose reader was logged when it opened. */
    public Counted<WithClocks> boardAgain(DueList asked) {
        return transactions.in(Scope.of(asked.municipality()), tx -> look(tx, asked));
    }

    private Counted<WithClocks> look(Tx tx, DueList asked) {
        return new Counted<>(page(tx, asked), requests.count(tx, asked));
    }

    private Page<WithClocks> page(Tx tx, DueList asked) {
        var page = requests.list(tx, asked);
        var running = clocks.bySubject(tx, page.items().stream().map(request -> request.id().value()).toList());
        return page.map(request -> new WithClocks(request, running.getOrDefault(request.id().value(), List.of())));
    }

    private WithClocks withClocks(Tx tx, CareRequest request) {
        return new WithClocks(request, clocks.ofSubjects(tx, List.of(request.id().value())));
    }
}
