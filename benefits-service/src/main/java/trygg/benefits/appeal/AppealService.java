package trygg.benefits.appeal;

import java.time.LocalDate;
import java.time.Year;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import org.jspecify.annotations.Nullable;

import trygg.benefits.appeal.Settling.Whole;
import trygg.benefits.appeal.Step.Kind;
import trygg.benefits.application.Application;
import trygg.benefits.application.ApplicationId;
import trygg.benefits.application.ApplicationService;
import trygg.benefits.application.Decision;
import trygg.benefits.letter.LetterService;
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
    private final Clocks clocks;
    private final Outbox outbox;
    private final Municipalities municipalities;
    private final AccessLog accessLog;
    private final Nudges nudges;

    AppealService(Transactions transactions, Appeals appeals, ApplicationService applications, LetterService letters,
            Clocks clocks, Outbox outbox, Municipalities municipalities, AccessLog accessLog, Nudges nudges) {
        this.transactions = transactions;
        this.appeals = appeals;
        this.applications = applications;
        this.letters = letters;
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
     * @param reopened whether a new decision is waited for because of it
     */
    public record AppealFile(Appeal appeal, Decision decision, @Nullable LocalDate appealUntil, boolean late,
            boolean reopened, List<GuaranteeClock> clocks) {

        public AppealFile {
            clocks = List.copyOf(clocks);
        }
    }

    /** The decisions of an application and what was appealed of them. */
    public record ApplicationAppeals(Application application, List<AppealFile> appeals) {

        public ApplicationAppeals {
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
        return transactions.in(caller.scope(), tx -> letters.applicationOf(tx, command.decisionId())
                .flatMap(id -> applications.find(tx, id)).map(application -> receive(tx, application, command))
                .orElseGet(() -> new Intake(new Unknown<>(), null)));
    }

    private Intake receive(Tx tx, Application application, ReceiveAppeal command) {
        var decision = decision(application, command.decisionId());
        var earlier = appeals.find(tx, command.id());
        var recording = command.about(decision, earlier.map(Appeal::received).orElse(null), tx.now());
        if (!(recording instanceof Recorded<Received>(var received))) {
            // The id may stand for an appeal of another application, which is nobody's answer here.
            return new Intake(recording, earlier.filter(appeal -> appeal.applicationId().equals(application.id()))
                    .map(appeal -> file(tx, appeal, application)).orElse(null));
        }
        var appeal = new Appeal(received, application.id(), application.caseId(), application.municipality(),
                decision.part(), application.protectedPerson(), List.of(), 1);
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
        var decision = decision(application, appeal.received().decisionId());
        var settling = appeal.settle(command, decision.by(), letters.appealUntil(tx, municipality, decision.id()),
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
            applications.reopen(tx, appeal.applicationId(), decision.id(), appeal.id(), step.by());
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
            return new ApplicationAppeals(application, appeals.ofApplication(tx, id).stream()
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

    /** Counts; nobody is told of, so nothing is logged. The year is that of the municipality's own time zone. */
    public AppealFigures figures(Caller caller, String municipality, Year year) {
        var zone = municipalities.require(municipality).timeZone();
        var from = year.atDay(1).atStartOfDay(zone).toInstant();
        var to = year.plusYears(1).atDay(1).atStartOfDay(zone).toInstant();
        return transactions.snapshot(caller.in(municipality), tx -> tx
                .query("""
                        with came as (
                            select a.id, a.waits_for is not null as open,
                                   bool_or(s.kind = 'dismissed') as dismissed,
                                   coalesce(bool_or(s.kind = 'withdrawn'), false) as withdrawn,
                                   bool_or(s.outcome in ('changed', 'partly')) as changed,
                                   bool_or(s.outcome = 'sent-back') as sent_back,
                                   bool_or(s.direction = 'more') as more,
                                   bool_or(s.direction = 'less') as less
                              from appeal a left join appeal_step s on s.appeal_id = a.id
                             where a.municipality = :municipality and a.received_at >= :from and a.received_at < :to
                             group by a.id)
                        select count(*) as appeals, count(*) filter (where changed or sent_back) as changed,
                               count(*) filter (where more) as more, count(*) filter (where less and more is not true) as less,
                               count(*) filter (where sent_back and changed is not true) as sent_back,
                               count(*) filter (where not open and not dismissed and not withdrawn and changed is not true
                                                  and sent_back is not true) as upheld,
                               count(*) filter (where dismissed) as dismissed,
                               count(*) filter (where withdrawn and changed is not true and sent_back is not true) as withdrawn, count(*) filter (where open) as still_open,
                               (select count(*) from decision d where d.municipality = :municipality and d.made_at >= :from
                                   and d.made_at < :to) as decisions
                          from came""")
                .bind("municipality", municipality).bind("from", from).bind("to", to)
                .map((row, _) -> new AppealFigures(row.getLong("appeals"), row.getLong("changed"), row.getLong("more"),
                        row.getLong("less"), row.getLong("sent_back"), row.getLong("upheld"), row.getLong("dismissed"),
                        row.getLong("withdrawn"),
                        row.getLong("still_open"), row.getLong("decisions")))
                .one());
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
        var decision = decision(application, appeal.received().decisionId());
        var until = letters.appealUntil(tx, municipality, decision.id());
        return new AppealFile(appeal, decision, until, appeal.late(until, municipality.timeZone()),
                appeal.reopens() && application.undecided().contains(appeal.part()),
                clocks.ofSubjects(tx, List.of(appeal.id())));
    }

    private static Decision decision(Application application, UUID id) {
        return application.decisions().stream().filter(made -> made.id().equals(id)).findFirst().orElseThrow();
    }

    private void nudgeBoard(Tx tx, Appeal appeal) {
        tx.afterCommit(() -> nudges.nudge(Nudges.boardOf(appeal.municipality())));
    }
}
