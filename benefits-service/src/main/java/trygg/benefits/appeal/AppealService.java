package trygg.benefits.appeal;

import java.time.LocalDate;
import java.time.Year;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import org.jspecify.annotations.Nullable;

import trygg.benefits.appeal.Appealed.Named.OnAid;
import trygg.benefits.appeal.Appealed.Named.ToRecover;
import trygg.benefits.appeal.Settling.Whole;
import trygg.benefits.appeal.Step.Kind;
import trygg.benefits.application.Application;
import trygg.benefits.application.ApplicationId;
import trygg.benefits.application.ApplicationService;
import trygg.benefits.application.Decision;
import trygg.benefits.letter.LetterService;
import trygg.benefits.recovery.Recovery;
import trygg.benefits.recovery.RecoveryService;
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
import trygg.platform.guarantee.Clocks.Start;
import trygg.platform.guarantee.DueList;
import trygg.platform.guarantee.DueList.Counted;
import trygg.platform.guarantee.GuaranteeClock;
import trygg.platform.municipality.Municipalities;
import trygg.platform.municipality.Municipality;
import trygg.platform.pages.Nudges;
import trygg.platform.secrecy.AccessLog;
import trygg.platform.secrecy.AccessLog.Reading;
import trygg.platform.secrecy.Caller;

/** What is done with appeals. Each method is one transaction. */
@ApplicationScoped
public class AppealService {

    private static final String READ = "appeal";

    private final Transactions transactions;
    private final Appeals appeals;
    private final ApplicationService applications;
    private final LetterService letters;
    private final RecoveryService recoveries;
    private final Clocks clocks;
    private final Outbox outbox;
    private final Municipalities municipalities;
    private final AccessLog accessLog;
    private final Nudges nudges;

    AppealService(Transactions transactions, Appeals appeals, ApplicationService applications, LetterService letters,
            RecoveryService recoveries, Clocks clocks, Outbox outbox, Municipalities municipalities, AccessLog accessLog,
            Nudges nudges) {
        this.transactions = transactions;
        this.appeals = appeals;
        this.applications = applications;
        this.letters = letters;
        this.recoveries = recoveries;
        this.clocks = clocks;
        this.outbox = outbox;
        this.municipalities = municipalities;
        this.accessLog = accessLog;
        this.nudges = nudges;
    }

    /**
     * An appeal with what stands beside it.
     *
     * @param appealUntil the last day on which it would be in time; nothing while nobody knows that the letter was received
     * @param reopened whether a new decision is waited for because of it, or a recovery counts no more
     */
    public record AppealFile(Appeal appeal, Appealed appealed, @Nullable LocalDate appealUntil, boolean late,
            boolean reopened, List<GuaranteeClock> clocks) {

        public AppealFile {
            clocks = List.copyOf(clocks);
        }
    }

    /** The decisions of an application, those to ask its aid back, and what was appealed of them. */
    public record ApplicationAppeals(Application application, List<Recovery> recoveries, List<AppealFile> appeals) {

        public ApplicationAppeals {
            recoveries = List.copyOf(recoveries);
            appeals = List.copyOf(appeals);
        }
    }

    /** An appeal on a board. */
    public record Listed(Appeal appeal, List<GuaranteeClock> clocks) {

        public Listed {
            clocks = List.copyOf(clocks);
        }
    }

    /** @param after the appeal after it; nothing when nothing was taken in */
    public record Intake(Recording<Received> recording, @Nullable AppealFile after) {
    }

    /** @param after the appeal after it; nothing when there is no such appeal */
    public record Answer(Settling settling, @Nullable AppealFile after) {
    }

    public Intake receive(Caller caller, ReceiveAppeal command) {
        return transactions.in(caller.scope(), tx -> switch (command.named()) {
            case OnAid(var id) -> application(tx, id)
                    .map(application -> receive(tx, application, new Appealed(decision(application, id), null), command));
            case ToRecover(var id) -> recoveries.find(tx, id).flatMap(recovery -> application(tx, recovery.decisionId())
                    .map(application -> receive(tx, application,
                            new Appealed(decision(application, recovery.decisionId()), recovery), command)));
        }).orElseGet(() -> new Intake(new Unknown<>(), null));
    }

    private Optional<Application> application(Tx tx, UUID decision) {
        return letters.applicationOf(tx, decision).flatMap(id -> applications.find(tx, id));
    }

    private Intake receive(Tx tx, Application application, Appealed appealed, ReceiveAppeal command) {
        var earlier = appeals.find(tx, command.id());
        var recording = command.about(appealed, earlier.map(Appeal::received).orElse(null), tx.now());
        if (!(recording instanceof Recorded<Received>(var received))) {
            // The id may stand for an appeal of another application, which is nobody's answer here.
            return new Intake(recording, earlier.filter(appeal -> appeal.applicationId().equals(application.id()))
                    .map(appeal -> file(tx, appeal, application)).orElse(null));
        }
        var appeal = new Appeal(received, application.id(), application.caseId(), application.municipality(),
                appealed.about(municipalities.require(application.municipality()).country()), application.protectedPerson(),
                List.of(), 1);
        if (!appeals.add(tx, appeal)) {
            return new Intake(new OtherContent<>(received.id()), null);
        }
        clocks.start(tx, new Start(AppealGuarantees.APPEAL_RECONSIDERED, appeal.municipality(), appeal.caseId(), appeal.id(),
                appeal.protectedPerson(), application.acute(), received.at()), Cause.by(received.by()));
        outbox.append(tx, AppealMessages.received(appeal));
        nudgeBoard(tx, appeal);
        return new Intake(recording, file(tx, appeal, application));
    }

    /** @param ifMatch the version the caller has seen, as an ETag; nothing when it takes its chance */
    public Answer settle(Caller caller, SettleAppeal command, @Nullable String ifMatch) {
        return transactions.in(caller.scope(), tx -> appeals.locked(tx, command.appealId())
                .map(appeal -> settle(tx, appeal, command, ifMatch))
                .orElseGet(() -> new Answer(new Whole(new Unknown<>()), null)));
    }

    private Answer settle(Tx tx, Appeal appeal, SettleAppeal command, @Nullable String ifMatch) {
        var application = applications.find(tx, appeal.applicationId()).orElseThrow();
        var municipality = municipalities.require(appeal.municipality());
        var appealed = appealed(tx, application, appeal);
        var settling = appeal.settle(command, appealed.by(), until(tx, municipality, appealed),
                municipality.timeZone(), tx.now());
        if (!(settling instanceof Whole(Recorded<Step>(var step)))) {
            return new Answer(settling, file(tx, appeal, application));
        }
        EntityVersion.require(ifMatch, appeal.version());
        var after = appeal.with(step);
        if (!appeals.add(tx, after, step)) {
            return new Answer(new Whole(new OtherContent<>(step.id())), null);
        }
        if (step.kind() == Kind.RECONSIDERED || step.kind() == Kind.DISMISSED) {
            clocks.fulfil(tx, AppealGuarantees.APPEAL_RECONSIDERED, appeal.id(), step.at(), Cause.by(step.by()));
        }
        if (step.kind() == Kind.WITHDRAWN) {
            clocks.withdraw(tx, AppealGuarantees.APPEAL_RECONSIDERED, appeal.id(), Cause.by(step.by()));
        }
        var outcome = step.outcome();
        if (outcome != null && outcome.reopens()) {
            var recovery = appealed.recovery();
            if (recovery == null) {
                applications.reopen(tx, appeal.applicationId(), appealed.decision().id(), appeal.id(), step.by());
            } else {
                recoveries.setAside(tx, application, recovery, appeal.id(), step.by());
            }
        }
        outbox.append(tx, AppealMessages.settled(after, step));
        nudgeBoard(tx, appeal);
        return new Answer(settling, file(tx, after, applications.find(tx, appeal.applicationId()).orElseThrow()));
    }

    /** One appeal; the read is in the access log before anything leaves. */
    public Optional<AppealFile> show(Caller caller, UUID id, String purpose) {
        return transactions.in(caller.scope(), tx -> appeals.find(tx, id).map(appeal -> {
            accessLog.write(tx, new Reading(caller, appeal.municipality(), purpose, READ, appeal.caseId()));
            return file(tx, appeal, applications.find(tx, appeal.applicationId()).orElseThrow());
        }));
    }

    /** The appeals of one application; the read is in the access log before anything leaves. */
    public Optional<ApplicationAppeals> ofApplication(Caller caller, ApplicationId id, String purpose) {
        return transactions.in(caller.scope(), tx -> applications.find(tx, id).map(application -> {
            accessLog.write(tx, new Reading(caller, application.municipality(), purpose, READ, application.caseId()));
            return new ApplicationAppeals(application, recoveries.of(tx, id), appeals.ofApplication(tx, id).stream()
                    .map(appeal -> file(tx, appeal, application)).toList());
        }));
    }

    public Page<Listed> list(Caller caller, DueList asked, String purpose) {
        return accessLog.reading(caller.in(asked.municipality()),
                new Reading(caller, asked.municipality(), purpose, "appeals", null), tx -> page(tx, asked));
    }

    public Counted<Listed> board(Caller caller, DueList asked) {
        return accessLog.reading(caller.in(asked.municipality()),
                new Reading(caller, asked.municipality(), "case-handling", "appeals-board", null), tx -> look(tx, asked));
    }

    /** The same board for a page that is open already: opening it was logged, and its live part shows no more. */
    public Counted<Listed> boardAgain(DueList asked) {
        return transactions.in(Scope.of(asked.municipality()), tx -> look(tx, asked));
    }

    /** Counts appeals; nobody is told of, so nothing is logged. The year is that of the municipality's own time zone. */
    public AppealFigures.OfYear figures(Caller caller, String municipality, Year year) {
        var zone = municipalities.require(municipality).timeZone();
        var from = year.atDay(1).atStartOfDay(zone).toInstant();
        var to = year.plusYears(1).atDay(1).atStartOfDay(zone).toInstant();
        return transactions.snapshot(caller.in(municipality),
                tx -> new AppealFigures.OfYear(appeals.figures(tx, municipality, false, from, to),
                        appeals.figures(tx, municipality, true, from, to)));
    }

    private Counted<Listed> look(Tx tx, DueList asked) {
        return new Counted<>(page(tx, asked), appeals.count(tx, asked));
    }

    private Page<Listed> page(Tx tx, DueList asked) {
        var page = appeals.list(tx, asked);
        var running = clocks.bySubject(tx, page.items().stream().map(Appeal::id).toList());
        return page.map(appeal -> new Listed(appeal, running.getOrDefault(appeal.id(), List.of())));
    }

    private AppealFile file(Tx tx, Appeal appeal, Application application) {
        var municipality = municipalities.require(appeal.municipality());
        var appealed = appealed(tx, application, appeal);
        var until = until(tx, municipality, appealed);
        return new AppealFile(appeal, appealed, until, appeal.late(until, municipality.timeZone()),
                appeal.reopens() && (appeal.about().recovery()
                        || application.undecided().contains(appealed.decision().part())),
                clocks.ofSubjects(tx, List.of(appeal.id())));
    }

    private @Nullable LocalDate until(Tx tx, Municipality municipality, Appealed appealed) {
        var recovery = appealed.recovery();
        return recovery == null ? letters.appealUntil(tx, municipality, appealed.decision().id())
                : letters.recoveryAppealUntil(tx, municipality, recovery.id());
    }

    private Appealed appealed(Tx tx, Application application, Appeal appeal) {
        var recovery = appeal.received().recoveryId();
        return new Appealed(decision(application, appeal.received().decisionId()),
                recovery == null ? null : recoveries.find(tx, recovery).orElseThrow());
    }

    private static Decision decision(Application application, UUID id) {
        return application.decisions().stream().filter(made -> made.id().equals(id)).findFirst().orElseThrow();
    }

    private void nudgeBoard(Tx tx, Appeal appeal) {
        tx.afterCommit(() -> nudges.nudge(Nudges.boardOf(appeal.municipality())));
    }
}
