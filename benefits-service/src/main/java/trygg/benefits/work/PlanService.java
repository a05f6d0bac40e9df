package trygg.benefits.work;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import trygg.benefits.application.Application;
import trygg.benefits.application.ApplicationService;
import trygg.benefits.application.Decision;
import trygg.benefits.application.Decision.Part;
import trygg.benefits.application.DecisionFollower;
import trygg.benefits.work.HoldPlanTalk.Holding;
import trygg.benefits.work.HoldPlanTalk.Holding.Fair;
import trygg.platform.act.Recording.OtherContent;
import trygg.platform.act.Recording.Recorded;
import trygg.platform.act.Recording.Unknown;
import trygg.platform.db.Transactions;
import trygg.platform.db.Tx;
import trygg.platform.events.Outbox;
import trygg.platform.guarantee.Clocks;
import trygg.platform.guarantee.Clocks.Cause;
import trygg.platform.guarantee.Clocks.Start;
import trygg.platform.guarantee.GuaranteeClock;
import trygg.platform.secrecy.AccessLog;
import trygg.platform.secrecy.AccessLog.Reading;
import trygg.platform.secrecy.Caller;

/** A case on its way: its talks, measures and clocks. Each method is one transaction, or part of a decision's. */
@ApplicationScoped
public class PlanService implements DecisionFollower {

    private final Transactions transactions;
    private final PlanTalks talks;
    private final Measures measures;
    private final ApplicationService applications;
    private final Clocks clocks;
    private final Outbox outbox;
    private final AccessLog accessLog;

    PlanService(Transactions transactions, PlanTalks talks, Measures measures, ApplicationService applications,
            Clocks clocks, Outbox outbox, AccessLog accessLog) {
        this.transactions = transactions;
        this.talks = talks;
        this.measures = measures;
        this.applications = applications;
        this.clocks = clocks;
        this.outbox = outbox;
        this.accessLog = accessLog;
    }

    /** @param newest the newest application of the case, @param clocks of the talk and the measures */
    public record WorkFile(Application newest, List<PlanTalk> talks, List<Measure> measures, List<GuaranteeClock> clocks) {

        public WorkFile {
            talks = List.copyOf(talks);
            measures = List.copyOf(measures);
            clocks = List.copyOf(clocks);
        }
    }

    /** C040: the first grant of aid starts the clock of the talk; the case is its subject, so it runs once. */
    @Override
    public void decided(Tx tx, Application application, Decision decision) {
        if (decision.part() == Part.AID && decision.outcome().gives() && talks.ofCase(tx, application.caseId()).isEmpty()
                && clocks.ofSubjects(tx, List.of(application.caseId())).stream()
                        .noneMatch(clock -> clock.guarantee().equals(WorkGuarantees.PLAN_TALK))) {
            clocks.start(tx, new Start(WorkGuarantees.PLAN_TALK, application.municipality(), application.caseId(),
                    application.caseId(), application.protectedPerson(), false, decision.at()), Cause.by(decision.by()));
        }
    }

    public Holding hold(Caller caller, HoldPlanTalk command) {
        return transactions.in(caller.scope(), tx -> applications.newestOf(tx, command.caseId())
                .map(application -> hold(tx, application, command)).orElseGet(() -> new Fair(new Unknown<>())));
    }

    private Holding hold(Tx tx, Application application, HoldPlanTalk command) {
        var earlier = talks.ofCase(tx, command.caseId()).stream().filter(one -> one.id().equals(command.id())).findFirst();
        var holding = command.decide(application, earlier.orElse(null), tx.now());
        if (holding instanceof Fair(Recorded<PlanTalk>(var talk))) {
            if (!talks.add(tx, talk)) {
                return new Fair(new OtherContent<>(talk.id()));
            }
            // A talk before the grant keeps the promise too; the clock counts from the grant.
            var at = clocks.ofSubjects(tx, List.of(talk.caseId())).stream().map(GuaranteeClock::startedAt)
                    .filter(started -> started.isAfter(talk.at())).findFirst().orElse(talk.at());
            clocks.fulfil(tx, WorkGuarantees.PLAN_TALK, talk.caseId(), at, Cause.by(talk.by()));
            outbox.append(tx, WorkMessages.talked(talk));
        }
        return holding;
    }

    /** One case; the read is in the access log before anything leaves. */
    public Optional<WorkFile> show(Caller caller, UUID caseId, String purpose) {
        return transactions.in(caller.scope(), tx -> applications.newestOf(tx, caseId).map(application -> {
            accessLog.write(tx, new Reading(caller, application.municipality(), purpose, "work-plan", caseId));
            var all = measures.ofCase(tx, caseId);
            var subjects = new ArrayList<>(all.stream().map(Measure::id).toList());
            subjects.add(caseId);
            return new WorkFile(application, talks.ofCase(tx, caseId), all, clocks.ofSubjects(tx, subjects));
        }));
    }
}
