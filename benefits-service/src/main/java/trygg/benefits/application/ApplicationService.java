package trygg.benefits.application;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import org.jspecify.annotations.Nullable;

import trygg.benefits.application.Deciding.Whole;
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
import trygg.platform.guarantee.Clocks.Start;
import trygg.platform.guarantee.DueList;
import trygg.platform.guarantee.DueList.Counted;
import trygg.platform.municipality.Municipalities;
import trygg.platform.pages.Nudges;
import trygg.platform.secrecy.AccessLog;
import trygg.platform.secrecy.AccessLog.Reading;
import trygg.platform.secrecy.Caller;

/** What is done with applications. Each method is one transaction, or part of the consumer's. */
@ApplicationScoped
public class ApplicationService {

    /** The filter of what is open and whose food or medicine is not decided yet. */
    public static final String EMERGENCY = "emergency";

    private final Transactions transactions;
    private final Applications applications;
    private final DocumentRequests documentRequests;
    private final Payments payments;
    private final Clocks clocks;
    private final Outbox outbox;
    private final Municipalities municipalities;
    private final AccessLog accessLog;
    private final Nudges nudges;

    ApplicationService(Transactions transactions, Applications applications, DocumentRequests documentRequests,
            Payments payments, Clocks clocks, Outbox outbox, Municipalities municipalities, AccessLog accessLog,
            Nudges nudges) {
        this.transactions = transactions;
        this.applications = applications;
        this.documentRequests = documentRequests;
        this.payments = payments;
        this.clocks = clocks;
        this.outbox = outbox;
        this.municipalities = municipalities;
        this.accessLog = accessLog;
        this.nudges = nudges;
    }

    /** What came of a decision, and the application with its clocks after it; absent when there is no such thing. */
    public record Answer(Deciding deciding, @Nullable ApplicationFile after) {
    }

    /** In the transaction that hears of the contact: the application, its clocks and the event stand or fall together. */
    public void open(Tx tx, OpenApplication command) {
        var application = Application.open(command);
        applications.add(tx, application);
        outbox.append(tx, ApplicationMessages.opened(application));
        for (var part : application.parts()) {
            clocks.start(tx, new Start(part.guarantee(), application.municipality(), application.caseId(),
                    application.id().value(), application.protectedPerson(), application.acute(),
                    application.receivedAt()), Cause.by("system"));
        }
        nudgeBoard(tx, application.municipality());
    }

    /** Keeps what was stated of the economy, whether or not the application is there already. */
    public void keep(Tx tx, String municipality, UUID contactId, List<StatedFact> facts) {
        applications.keep(tx, municipality, ApplicationId.ofContact(contactId), facts);
    }

    /** Whether the contact was taken up before. */
    public boolean knows(Tx tx, UUID contactId) {
        return applications.find(tx, ApplicationId.ofContact(contactId)).isPresent();
    }

    /** @param ifMatch the version the caller has seen, as an ETag; nothing when it takes its chance */
    public Answer decide(Caller caller, DecideAid command, @Nullable String ifMatch) {
        return transactions.in(caller.scope(), tx -> applications.locked(tx, command.applicationId())
                .map(application -> decide(tx, application, command, ifMatch))
                .orElseGet(() -> new Answer(new Whole(new Unknown<>()), null)));
    }

    private Answer decide(Tx tx, Application application, DecideAid command, @Nullable String ifMatch) {
        var currency = Money.currencyOf(municipalities.require(application.municipality()).country());
        var deciding = application.decide(command, currency, tx.now());
        if (!(deciding instanceof Whole(Recorded<Decision>(var decision)))) {
            return new Answer(deciding, withClocks(tx, application));
        }
        // Asked only now: what is sent again has changed the version itself the first time.
        EntityVersion.require(ifMatch, application.version());
        var after = application.with(decision);
        if (!applications.add(tx, after, decision)) {
            return new Answer(new Whole(new OtherContent<>(decision.id())), null);
        }
        // The reason is to the person and may be erased one day; the ledger never is.
        clocks.fulfil(tx, decision.part().guarantee(), application.id().value(), decision.at(),
                new Cause(decision.by(), null, decision.ground().paragraph()));
        outbox.append(tx, ApplicationMessages.decided(application, decision));
        nudgeBoard(tx, application.municipality());
        return new Answer(deciding, withClocks(tx, after));
    }

    /** One application with its clocks and economy; the read is in the access log before anything leaves. */
    public Optional<ApplicationFile> show(Caller caller, ApplicationId id, String purpose) {
        return transactions.in(caller.scope(), tx -> applications.find(tx, id).map(application -> {
            accessLog.write(tx, new Reading(caller, application.municipality(), purpose, "application",
                    application.caseId()));
            return new ApplicationFile(application, clocks.ofSubjects(tx, List.of(id.value())),
                    applications.factsOf(tx, id), documentRequests.of(tx, id), payments.of(tx, id));
        }));
    }

    /** A page of a municipality's applications by what falls due; the read is logged. */
    public Page<ApplicationFile> list(Caller caller, DueList asked, String purpose) {
        return accessLog.reading(caller.in(asked.municipality()),
                new Reading(caller, asked.municipality(), purpose, "applications", null), tx -> page(tx, asked));
    }

    public Counted<ApplicationFile> board(Caller caller, DueList asked) {
        return accessLog.reading(caller.in(asked.municipality()),
                new Reading(caller, asked.municipality(), "case-handling", "benefits-board", null),
                tx -> look(tx, asked));
    }

    /** The same board for a page that is open already: opening it was logged, and its live part shows no more. */
    public Counted<ApplicationFile> boardAgain(DueList asked) {
        return transactions.in(Scope.of(asked.municipality()),
                tx -> look(tx, asked));
    }

    private Counted<ApplicationFile> look(Tx tx, DueList asked) {
        return new Counted<>(page(tx, asked), applications.count(tx, asked));
    }

    private Page<ApplicationFile> page(Tx tx, DueList asked) {
        var page = applications.list(tx, asked);
        var running = clocks.bySubject(tx, page.items().stream().map(application -> application.id().value()).toList());
        return page.map(application -> ApplicationFile.brief(application,
                running.getOrDefault(application.id().value(), List.of())));
    }

    private ApplicationFile withClocks(Tx tx, Application application) {
        return ApplicationFile.brief(application, clocks.ofSubjects(tx, List.of(application.id().value())));
    }

    private void nudgeBoard(Tx tx, String municipality) {
        tx.afterCommit(() -> nudges.nudge(Nudges.boardOf(municipality)));
    }

    /** What would come of a decision, for a look at its letter before it goes; nothing is kept of it. */
    public Deciding wouldDecide(Caller caller, DecideAid command) {
        return transactions.in(caller.scope(), tx -> applications.find(tx, command.applicationId())
                .map(application -> application.decide(command,
                        Money.currencyOf(municipalities.require(application.municipality()).country()), tx.now()))
                .orElseGet(() -> new Whole(new Unknown<>())));
    }

    /** In another feature's transaction; what it reads there is logged by whoever asked. */
    public Optional<Application> find(Tx tx, ApplicationId id) {
        return applications.find(tx, id);
    }

    /**
     * In the transaction of an appeal that was upheld: the decision on the part may be replaced, and the application stands on
     * the board until it is. Nothing happens when the way is open already.
     */
    public void reopen(Tx tx, ApplicationId id, Decision.Part part, UUID appeal, String by) {
        var application = applications.locked(tx, id).orElseThrow();
        application.standing(part).filter(standing -> !application.reopened().contains(standing.id())).ifPresent(standing -> {
            applications.reopen(tx, application.reopening(standing), standing, appeal, by);
            nudgeBoard(tx, application.municipality());
        });
    }

    /** The same under lock, so that two acts about one application come one after the other. */
    public Optional<Application> locked(Tx tx, ApplicationId id) {
        return applications.locked(tx, id);
    }
}
