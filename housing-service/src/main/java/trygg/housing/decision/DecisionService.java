package trygg.housing.decision;

import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiFunction;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import io.quarkus.runtime.StartupEvent;
import trygg.housing.decision.Acting.Fault;
import trygg.housing.decision.MadeDecision.Appeal;
import trygg.housing.decision.MadeDecision.Execution;
import trygg.housing.decision.MadeDecision.Lapse;
import trygg.housing.decision.MadeDecision.Lapse.Why;
import trygg.housing.decision.MadeDecision.Settled;
import trygg.housing.decision.MadeDecision.Settlement;
import trygg.housing.need.HousingNeedService;
import trygg.platform.Background;
import trygg.platform.db.Scope;
import trygg.platform.db.Transactions;
import trygg.platform.db.Tx;
import trygg.platform.events.Outbox;
import trygg.platform.guarantee.Clocks;
import trygg.platform.guarantee.Clocks.Cause;
import trygg.platform.guarantee.GuaranteeClock;
import trygg.platform.municipality.Municipalities;
import trygg.platform.secrecy.AccessLog;
import trygg.platform.secrecy.AccessLog.Reading;
import trygg.platform.secrecy.Caller;

/** What is done about decisions on homes after they are made. Each method with a caller is one transaction. */
@ApplicationScoped
public class DecisionService {

    private static final Duration PAUSE = Duration.ofDays(1);

    private final Transactions transactions;
    private final Decisions decisions;
    private final Executions executions;
    private final Clocks clocks;
    private final Outbox outbox;
    private final Municipalities municipalities;
    private final AccessLog accessLog;
    private final Background background;

    DecisionService(Transactions transactions, Decisions decisions, Executions executions, Clocks clocks, Outbox outbox,
            Municipalities municipalities, AccessLog accessLog, Background background) {
        this.transactions = transactions;
        this.decisions = decisions;
        this.executions = executions;
        this.clocks = clocks;
        this.outbox = outbox;
        this.municipalities = municipalities;
        this.accessLog = accessLog;
        this.background = background;
    }

    void start(@Observes StartupEvent started) {
        background.loop("owed-again", () -> {
            oweAgain();
            background.pause(PAUSE);
        }, () -> {
        });
    }

    /** A migration finds losses and starts no clock: only what writes the ledger does. */
    void oweAgain() {
        for (var municipality : municipalities.all()) {
            transactions.run(Scope.of(municipality.code()), tx -> decisions.owedWithoutClock(tx, municipality.code())
                    .forEach(need -> decisions.locked(tx, need, this::zone).ifPresent(one -> executions.oweAgain(tx, one))));
        }
    }

    /** A decision with the clocks that run for it. @param language the household's */
    public record Shown(MadeDecision decision, String language, List<GuaranteeClock> clocks) {
    }

    /** What was granted and not had. @param asOf the last day looked at: the quarter's, or today */
    public record Report(Quarter quarter, LocalDate asOf, List<Unexecuted> lines) {

        public long open() {
            return lines.stream().filter(one -> one.until() == null).count();
        }
    }

    /** An appeal came; that it came late is for a human to say when it is settled. */
    public Acting appeal(Caller caller, UUID need, UUID id, LocalDate receivedOn) {
        return acting(caller, need, (tx, one) -> {
            var before = one.appeal();
            if (before != null) {
                return before.receivedOn().equals(receivedOn) ? new Acting.Repeated(one) : new Acting.DoneBefore(one);
            }
            var fault = executions.untimely(tx, one, receivedOn, one.decidedOn());
            if (fault != null) {
                return new Acting.Unfit(fault);
            }
            var appeal = new Appeal(id, receivedOn, caller.id(), null);
            if (!decisions.add(tx, one, appeal)) {
                return new Acting.DoneBefore(one);
            }
            outbox.append(tx, DecisionMessages.appealed(one, appeal, tx.now()));
            return executions.done(tx, one);
        });
    }

    /** What came of it. A change that gives a home is owed from its day, as a decision is. */
    public Acting settle(Caller caller, UUID need, Settlement outcome, LocalDate on) {
        return acting(caller, need, (tx, one) -> {
            var appeal = one.appeal();
            if (appeal == null) {
                return new Acting.Unfit(Fault.NO_APPEAL);
            }
            if (!caller.isStaff()) {
                return new Acting.NeedsHuman();
            }
            var before = appeal.settled();
            if (before != null) {
                return before.outcome() == outcome && before.on().equals(on) ? new Acting.Repeated(one)
                        : new Acting.DoneBefore(one);
            }
            var fault = executions.untimely(tx, one, on, appeal.receivedOn());
            if (fault != null) {
                return new Acting.Unfit(fault);
            }
            var settled = new Settled(outcome, on, caller.id());
            decisions.settle(tx, appeal.id(), settled);
            outbox.append(tx, DecisionMessages.settled(one, appeal, settled, tx.now()));
            if (outcome.favourable() && one.grantedOn() == null) {
                executions.owe(tx, one, appeal.id(), on, caller.id());
                executions.executeByKeys(tx, decisions.ofNeed(tx, need, this::zone).orElseThrow(), caller.id());
            }
            return executions.done(tx, one);
        });
    }

    /** Tells by hand that the household has what was granted, where no tenancy of the register says so. */
    public Acting execute(Caller caller, UUID need, UUID id, LocalDate on) {
        return acting(caller, need, (tx, one) -> executions.execute(tx, one, new Execution(id, null, on, caller.id(), null)));
    }

    /** The household has it no longer; it is owed again from that day. */
    public Acting interrupt(Caller caller, UUID need, LocalDate on) {
        return acting(caller, need, (tx, one) -> executions.interrupt(tx, one, on, caller.id()));
    }

    /** Nobody is owed it any more: its clocks end, and the report counts it until that day. */
    public Acting lapse(Caller caller, UUID need, UUID id, Why why, LocalDate on) {
        return acting(caller, need, (tx, one) -> {
            if (!caller.isStaff()) {
                return new Acting.NeedsHuman();
            }
            var before = one.lapse();
            if (before != null) {
                return before.why() == why && before.on().equals(on) ? new Acting.Repeated(one) : new Acting.DoneBefore(one);
            }
            if (one.running() != null) {
                return new Acting.Unfit(Fault.CARRIED_OUT);
            }
            var since = one.owedSince();
            if (since == null) {
                return new Acting.Unfit(Fault.NOT_GRANTED);
            }
            var fault = executions.untimely(tx, one, on, since);
            if (fault != null) {
                return new Acting.Unfit(fault);
            }
            var lapse = new Lapse(id, why, on, caller.id());
            if (!decisions.add(tx, one, lapse)) {
                return new Acting.DoneBefore(one);
            }
            one.clocks().forEach(
                    subject -> clocks.withdraw(tx, HousingNeedService.EXECUTION, subject, Cause.by(caller.id())));
            outbox.append(tx, DecisionMessages.lapsed(one, lapse, tx.now()));
            return executions.done(tx, one);
        });
    }

    public Optional<Shown> show(Caller caller, UUID need, String purpose) {
        return transactions.in(caller.scope(), tx -> decisions.ofNeed(tx, need, this::zone).map(one -> {
            accessLog.write(tx, new Reading(caller, one.municipality(), purpose, "housing-decision", one.caseId()));
            return new Shown(one, decisions.language(tx, need), clocks.ofSubjects(tx, one.clocks()).stream()
                    .filter(clock -> clock.guarantee().equals(HousingNeedService.EXECUTION)).toList());
        }));
    }

    /** The quarter's report. The read is logged, because its lines are cases. */
    public Report report(Caller caller, String municipality, Quarter quarter, String purpose) {
        var zone = zone(municipality);
        return accessLog.reading(caller.in(municipality),
                new Reading(caller, municipality, purpose, "housing-not-carried-out", null), tx -> {
                    var today = LocalDate.ofInstant(tx.now(), zone);
                    var last = quarter.last().isAfter(today) ? today : quarter.last();
                    return new Report(quarter, last,
                            decisions.unexecuted(tx, municipality, quarter.first(), last, zone));
                });
    }

    private Acting acting(Caller caller, UUID need, BiFunction<Tx, MadeDecision, Acting> act) {
        return transactions.in(caller.scope(), tx -> decisions.locked(tx, need, this::zone)
                .map(one -> act.apply(tx, one)).orElseGet(Acting.Unknown::new));
    }

    private ZoneId zone(String municipality) {
        return municipalities.require(municipality).timeZone();
    }
}
