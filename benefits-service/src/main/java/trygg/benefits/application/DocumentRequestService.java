package trygg.benefits.application;

import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;

import org.jspecify.annotations.Nullable;

import trygg.benefits.application.Asking.Fair;
import trygg.platform.act.Recording.OtherContent;
import trygg.platform.act.Recording.Recorded;
import trygg.platform.act.Recording.Unknown;
import trygg.platform.api.EntityVersion;
import trygg.platform.db.Transactions;
import trygg.platform.db.Tx;
import trygg.platform.events.Outbox;
import trygg.platform.guarantee.Clocks;
import trygg.platform.guarantee.GuaranteeClock;
import trygg.platform.municipality.Municipalities;
import trygg.platform.secrecy.Caller;

/** Asks households for papers and notes that they have come. Each method is one transaction. */
@ApplicationScoped
public class DocumentRequestService {

    private final Transactions transactions;
    private final Applications applications;
    private final DocumentRequests requests;
    private final Clocks clocks;
    private final Outbox outbox;
    private final Municipalities municipalities;

    DocumentRequestService(Transactions transactions, Applications applications, DocumentRequests requests, Clocks clocks,
            Outbox outbox, Municipalities municipalities) {
        this.transactions = transactions;
        this.applications = applications;
        this.requests = requests;
        this.clocks = clocks;
        this.outbox = outbox;
        this.municipalities = municipalities;
    }

    /**
     * What came of asking.
     *
     * @param clocks of the application, which run on as they did before
     * @param version of the application after it
     */
    public record Answer(Asking asking, List<GuaranteeClock> clocks, long version) {
    }

    /** @param ifMatch the version the caller has seen, as an ETag; nothing when it takes its chance */
    public Answer ask(Caller caller, AskForDocuments command, @Nullable String ifMatch) {
        return transactions.in(caller.scope(), tx -> applications.locked(tx, command.applicationId())
                .map(application -> ask(tx, application, command, ifMatch))
                .orElseGet(() -> new Answer(new Fair(new Unknown<>()), List.of(), 0)));
    }

    private Answer ask(Tx tx, Application application, AskForDocuments command, @Nullable String ifMatch) {
        var earlier = requests.of(tx, application.id()).stream().filter(made -> made.id().equals(command.id())).findFirst();
        var zone = municipalities.require(application.municipality()).timeZone();
        var asking = application.ask(command, earlier.orElse(null), applications.factsOf(tx, application.id()), zone, tx.now());
        if (!(asking instanceof Fair(Recorded<DocumentRequest>(var request)))) {
            return answer(tx, asking, application);
        }
        EntityVersion.require(ifMatch, application.version());
        var after = application.movedOn();
        if (!requests.add(tx, after, request)) {
            return answer(tx, new Fair(new OtherContent<>(request.id())), application);
        }
        applications.moveOn(tx, after);
        outbox.append(tx, ApplicationMessages.documentsAskedFor(application, request));
        return answer(tx, asking, after);
    }

    /** What came of telling that papers have come; clocks and version of the application after it. */
    public record Arrival(Receiving receiving, List<GuaranteeClock> clocks, long version) {
    }

    /** Tells that papers have come. Nothing waits for them but the help that is offered while they are overdue. */
    public Arrival receive(Caller caller, ReceiveDocuments command) {
        return transactions.in(caller.scope(), tx -> applications.locked(tx, command.applicationId())
                .flatMap(application -> requests.of(tx, application.id()).stream()
                        .filter(made -> made.id().equals(command.requestId())).findFirst()
                        .map(request -> receive(tx, application, request, command)))
                .orElseGet(() -> new Arrival(new Receiving.Fair(new Unknown<>()), List.of(), 0)));
    }

    private Arrival receive(Tx tx, Application application, DocumentRequest request, ReceiveDocuments command) {
        var zone = municipalities.require(application.municipality()).timeZone();
        var receiving = request.receive(command, requests.receipts(tx, application.id()), zone, tx.now());
        if (!(receiving instanceof Receiving.Fair(Recorded<DocumentReceipt>(var receipt)))) {
            return arrival(tx, receiving, application);
        }
        var after = application.movedOn();
        if (!requests.add(tx, after, receipt)) {
            return arrival(tx, new Receiving.Fair(new OtherContent<>(receipt.id())), application);
        }
        applications.moveOn(tx, after);
        outbox.append(tx, ApplicationMessages.documentsReceived(application, receipt));
        return arrival(tx, receiving, after);
    }

    private Arrival arrival(Tx tx, Receiving receiving, Application application) {
        return new Arrival(receiving, clocks.ofSubjects(tx, List.of(application.id().value())), application.version());
    }

    private Answer answer(Tx tx, Asking asking, Application application) {
        return new Answer(asking, clocks.ofSubjects(tx, List.of(application.id().value())), application.version());
    }
}
