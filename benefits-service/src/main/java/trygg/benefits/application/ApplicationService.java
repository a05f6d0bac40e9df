package trygg.benefits.application;

import java.time.Instant;
import java.time.YearMonth;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;

import org.jspecify.annotations.Nullable;

import trygg.benefits.application.Deciding.OtherProposed;
import trygg.benefits.application.Deciding.Proposed;
import trygg.benefits.application.Deciding.Whole;
import trygg.benefits.application.Decision.Part;
import trygg.benefits.parameter.ParameterKind;
import trygg.benefits.parameter.ParameterService;
import trygg.benefits.statistics.AidConditions.Condition;
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
    private final Proposals proposals;
    private final Reckonings reckonings;
    private final ParameterService parameters;
    private final DocumentRequests documentRequests;
    private final Payments payments;
    private final Clocks clocks;
    private final Outbox outbox;
    private final Municipalities municipalities;
    private final AccessLog accessLog;
    private final Nudges nudges;
    private final Instance<DecisionFollower> followers;
    private final Instance<ConditionSeats> seats;

    ApplicationService(Transactions transactions, Applications applications, Proposals proposals, Reckonings reckonings,
            ParameterService parameters, DocumentRequests documentRequests, Payments payments, Clocks clocks, Outbox outbox,
            Municipalities municipalities, AccessLog accessLog, Nudges nudges, Instance<DecisionFollower> followers,
            Instance<ConditionSeats> seats) {
        this.transactions = transactions;
        this.applications = applications;
        this.proposals = proposals;
        this.reckonings = reckonings;
        this.parameters = parameters;
        this.documentRequests = documentRequests;
        this.payments = payments;
        this.clocks = clocks;
        this.outbox = outbox;
        this.municipalities = municipalities;
        this.accessLog = accessLog;
        this.nudges = nudges;
        this.followers = followers;
        this.seats = seats;
    }

    /** What came of a decision, and the application with its clocks after it; absent when there is no such thing. */
    public record Answer(Deciding deciding, @Nullable ApplicationFile after) {
    }

    /** Above which amount two people stand for a decision on this day; nothing when the municipality has set no limit. */
    public Optional<Money> limit(Tx tx, String municipality, Instant now) {
        var profile = municipalities.require(municipality);
        return parameters.current(tx).at(ParameterKind.SECOND_SIGNATURE, municipality,
                YearMonth.from(now.atZone(profile.timeZone()))).map(table -> table.require("above"))
                .map(above -> Money.of(above, Money.currencyOf(profile.country())));
    }

    /** One application under lock, for a feature that writes beside it in its own transaction. */
    public Optional<Application> locked(Tx tx, ApplicationId id) {
        return applications.locked(tx, id);
    }

    /** In the transaction that hears of the contact: the application, its clocks and the event stand or fall together. */
    public void open(Tx tx, OpenApplication command) {
        var application = protectedAsItsCase(tx, Application.open(command));
        applications.add(tx, application);
        outbox.append(tx, ApplicationMessages.opened(application));
        for (var part : application.parts()) {
            clocks.start(tx, new Start(part.guarantee(), application.municipality(), application.caseId(),
                    application.id().value(), application.protectedPerson(), application.acute(),
                    application.receivedAt()), Cause.by("system"));
        }
        nudgeBoard(tx, application.municipality());
    }

    /**
     * A contact of whatever need has said that the person is protected: from now on all the case has here is, on the boards and
     * in its clocks.
     */
    public void protect(Tx tx, UUID caseId) {
        applications.protect(tx, caseId);
        clocks.protect(tx, caseId);
    }

    /** Of these cases, the ones in which somebody is protected; one that benefits does not know is. */
    public Set<UUID> protectedAmong(Tx tx, Collection<UUID> cases) {
        return applications.protectedAmong(tx, cases);
    }

    /** Protected once, always: who is told less later is not told that the danger is over. */
    private Application protectedAsItsCase(Tx tx, Application next) {
        if (next.protectedPerson()) {
            protect(tx, next.caseId());
            return next;
        }
        return applications.anyProtected(tx, next.caseId()) ? next.withProtection() : next;
    }

    /** Opens an application that goes on from an earlier one and waits for its decision as any other. */
    public void follow(Tx tx, Application next) {
        applications.add(tx, next);
        outbox.append(tx, ApplicationMessages.opened(next));
        clocks.start(tx, new Start(Part.AID.guarantee(), next.municipality(), next.caseId(), next.id().value(),
                next.protectedPerson(), next.acute(), next.receivedAt()), Cause.by("system"));
        nudgeBoard(tx, next.municipality());
    }

    /**
     * Opens an application that goes on from an earlier one together with its decision. Nobody waits for it, so no clock
     * starts: the figures of kept promises count those who had to ask.
     */
    public void follow(Tx tx, Application next, Decision decision) {
        applications.add(tx, next, decision, tx.now());
        outbox.append(tx, ApplicationMessages.opened(next));
        outbox.append(tx, ApplicationMessages.decided(next, decision));
    }

    /** Those whose aid goes on by itself into the month and about which nobody has decided yet, by case id; at most so many. */
    public List<GoingOn> goingOn(Tx tx, String municipality, YearMonth into, @Nullable UUID afterCase, int most) {
        return applications.goingOn(tx, municipality, into, afterCase, most);
    }

    /** These applications with their decisions. */
    public List<Application> all(Tx tx, List<UUID> ids) {
        return applications.all(tx, ids);
    }

    /** Locks all applications of these cases, so that what is decided on them by now is read whole. */
    public void lockAllOf(Tx tx, List<UUID> cases) {
        applications.lockAllOf(tx, cases);
    }

    /** The application by which a case's month was renewed. */
    public Optional<UUID> renewalOf(Tx tx, UUID caseId, YearMonth period) {
        return applications.renewalOf(tx, caseId, period);
    }

    /** How many households' aid goes on by itself into the month and wait for it. */
    public int countGoingOn(Tx tx, String municipality, YearMonth into) {
        return applications.countGoingOn(tx, municipality, into);
    }

    /** Keeps what was stated of the economy, whether or not the application is there already. */
    public void keep(Tx tx, String municipality, UUID contactId, List<StatedFact> facts) {
        applications.keep(tx, municipality, ApplicationId.ofContact(contactId), facts);
    }

    /** Whether the contact was taken up before. */
    public boolean knows(Tx tx, UUID contactId) {
        return applications.find(tx, ApplicationId.ofContact(contactId)).isPresent();
    }

    /** An application as another feature needs it within its own transaction; that feature logs what it shows of it. */
    public Optional<Application> find(Tx tx, ApplicationId id) {
        return applications.find(tx, id);
    }

    /** The newest application of a case, which tells who belongs to the household now. */
    public Optional<Application> newestOf(Tx tx, UUID caseId) {
        return applications.newestOf(tx, caseId);
    }

    /** @param ifMatch the version the caller has seen, as an ETag; nothing when it takes its chance */
    public Answer decide(Caller caller, DecideAid command, @Nullable String ifMatch) {
        return transactions.in(caller.scope(), tx -> applications.locked(tx, command.applicationId())
                .map(application -> decide(tx, application, command, ifMatch))
                .orElseGet(() -> new Answer(new Whole(new Unknown<>()), null)));
    }

    private Answer decide(Tx tx, Application application, DecideAid command, @Nullable String ifMatch) {
        var deciding = application.decide(command, facts(tx, application, command, tx.now()), tx.now());
        return switch (deciding) {
            case Whole(Recorded<Decision>(var decision)) -> makeIfUnchanged(tx, application, decision, ifMatch);
            case Proposed proposed -> propose(tx, application, proposed, ifMatch);
            default -> new Answer(deciding, withClocks(tx, application));
        };
    }

    /** The version is asked only now: what is sent again has changed it itself the first time. */
    private Answer makeIfUnchanged(Tx tx, Application application, Decision decision, @Nullable String ifMatch) {
        EntityVersion.require(ifMatch, application.version());
        return make(tx, application, decision);
    }

    private DecisionFacts facts(Tx tx, Application application, DecideAid command, Instant now) {
        var municipality = municipalities.require(application.municipality());
        var currency = Money.currencyOf(municipality.country());
        var reckoned = command.calculations().isEmpty() ? null
                : reckonings.of(tx, application, command.part(), command.calculations()).orElse(null);
        return new DecisionFacts(municipality.country(), currency, municipality.timeZone(), reckoned,
                limit(tx, municipality.code(), now).orElse(null), withoutSeat(tx, application, command), null);
    }

    /** What was decided or proposed with a seat stays so, whoever sends it again and however long a signature takes. */
    private Set<Condition> withoutSeat(Tx tx, Application application, DecideAid command) {
        return command.demanded().isEmpty() || application.decisions().stream().anyMatch(made -> made.id().equals(command.id()))
                || proposals.find(tx, application.id(), command.id()).isPresent()
                        ? Set.of()
                        : seats.stream().flatMap(one -> one.withoutSeat(tx, application).stream()).collect(Collectors.toSet());
    }

    /** The decision, what it ends and what it tells others stand or fall together. */
    private Answer make(Tx tx, Application application, Decision decision) {
        var after = application.with(decision);
        if (!applications.add(tx, after, decision)) {
            return new Answer(new Whole(new OtherContent<>(decision.id())), null);
        }
        // The reason is to the person and may be erased one day; the ledger never is.
        clocks.fulfil(tx, decision.part().guarantee(), application.id().value(), decision.at(),
                new Cause(decision.by(), null, decision.ground().paragraph()));
        outbox.append(tx, ApplicationMessages.decided(application, decision));
        followers.forEach(follower -> follower.decided(tx, after, decision));
        nudgeBoard(tx, application.municipality());
        return new Answer(new Whole(new Recorded<>(decision)), withClocks(tx, after));
    }

    private Answer propose(Tx tx, Application application, Proposed proposed, @Nullable String ifMatch) {
        var proposal = proposed.proposal();
        var earlier = proposals.find(tx, application.id(), proposal.command().id());
        if (earlier.isPresent()) {
            var same = earlier.get().command().equals(proposal.command());
            return new Answer(
                    same ? new Proposed(earlier.get(), proposed.decision())
                            : new Whole(new OtherContent<>(proposal.command().id())),
                    withClocks(tx, application));
        }
        var open = proposals.openFor(tx, application.id(), proposal.command().part());
        if (open.isPresent()) {
            return new Answer(new OtherProposed(open.get()), withClocks(tx, application));
        }
        EntityVersion.require(ifMatch, application.version());
        var after = application.movedOn();
        if (!proposals.add(tx, after, proposal)) {
            return new Answer(new Whole(new OtherContent<>(proposal.command().id())), null);
        }
        applications.moveOn(tx, after);
        nudgeBoard(tx, application.municipality());
        return new Answer(proposed, withClocks(tx, after));
    }

    /** A second person answers. Signed, the decision is judged once more as things stand now, and made. */
    public Signing sign(Caller caller, SignDecision command) {
        return transactions.in(caller.scope(), tx -> {
            var application = applications.locked(tx, command.applicationId()).orElse(null);
            var proposal = application == null ? null
                    : proposals.find(tx, application.id(), command.id()).orElse(null);
            return application == null || proposal == null ? new Signing.Unknown()
                    : sign(tx, application, proposal, command);
        });
    }

    private Signing sign(Tx tx, Application application, Proposal proposal, SignDecision command) {
        var signing = proposal.settle(command, tx.now());
        if (!(signing instanceof Signing.Settled(var answer))) {
            return signing;
        }
        Signing made = signing;
        if (answer.signed()) {
            var facts = facts(tx, application, proposal.command(), tx.now())
                    .signed(new Decision.Signature(answer.by(), answer.at()));
            var deciding = application.decide(proposal.command(), facts, tx.now());
            if (!(deciding instanceof Whole(Recorded<Decision>(var decision)))) {
                return new Signing.Overtaken(deciding);
            }
            var answered = make(tx, application, decision).deciding();
            // The decision's id may have been given away elsewhere while the proposal waited.
            if (!(answered instanceof Whole(Recorded<Decision> _))) {
                return new Signing.Overtaken(answered);
            }
            made = new Signing.Made(decision);
        } else {
            applications.moveOn(tx, application.movedOn());
            nudgeBoard(tx, application.municipality());
        }
        proposals.settle(tx, command.id(), answer);
        return made;
    }

    /** One application with its clocks and economy; the read is in the access log before anything leaves. */
    public Optional<ApplicationFile> show(Caller caller, ApplicationId id, String purpose) {
        return transactions.in(caller.scope(), tx -> applications.find(tx, id).map(application -> {
            accessLog.write(tx, new Reading(caller, application.municipality(), purpose, "application",
                    application.caseId()));
            return new ApplicationFile(application, clocks.ofSubjects(tx, List.of(id.value())),
                    applications.factsOf(tx, id), documentRequests.of(tx, id),
                    documentRequests.receipts(tx, id), payments.of(tx, id),
                    proposals.of(tx, id));
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
                .map(application -> application.decide(command, facts(tx, application, command, tx.now()), tx.now()))
                .orElseGet(() -> new Whole(new Unknown<>())));
    }

    /**
     * In the transaction of an appeal that was upheld: the decision, or the one this same appeal has put in its place,
     * may be replaced, and the application stands on the board until it is. Nothing happens when the way is open already, or a
     * decision stands there that came of something else: nobody has appealed that one.
     */
    public void reopen(Tx tx, ApplicationId id, UUID decision, UUID appeal, String by) {
        var application = applications.locked(tx, id).orElseThrow();
        applications.lastOf(tx, decision, appeal).flatMap(application::standing)
                .filter(standing -> !application.reopened().contains(standing.id())).ifPresent(standing -> {
                    applications.reopen(tx, application.reopening(standing), standing, appeal, by);
                    nudgeBoard(tx, application.municipality());
                });
    }
}
