package trygg.housing.decision;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiFunction;

import jakarta.enterprise.context.ApplicationScoped;

import org.jspecify.annotations.Nullable;

import trygg.housing.decision.Acting.Fault;
import trygg.housing.decision.MadeDecision.Appeal;
import trygg.housing.decision.MadeDecision.Execution;
import trygg.housing.decision.MadeDecision.Keys;
import trygg.housing.decision.MadeDecision.Lapse;
import trygg.housing.decision.MadeDecision.Lapse.Why;
import trygg.housing.decision.MadeDecision.Settled;
import trygg.housing.decision.MadeDecision.Settlement;
import trygg.housing.need.Grants;
import trygg.housing.need.HousingNeed;
import trygg.housing.need.HousingNeedService;
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
public class DecisionService implements Grants {

    private final Transactions transactions;
    private final Decisions decisions;
    private final Clocks clocks;
    private final Outbox outbox;
    private final Municipalities municipalities;
    private final AccessLog accessLog;

    DecisionService(Transactions transactions, Decisions decisions, Clocks clocks, Outbox outbox,
            Municipalities municipalities, AccessLog accessLog) {
        this.transactions = transactions;
        this.decisions = decisions;
        this.clocks = clocks;
        this.outbox = outbox;
        this.municipalities = municipalities;
        this.accessLog = accessLog;
    }

    /** A decision with the clocks that run for it. */
    public record Shown(MadeDecision decision, List<GuaranteeClock> clocks) {
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
            var fault = untimely(tx, one, receivedOn, one.decidedOn());
            if (fault != null) {
                return new Acting.Unfit(fault);
            }
            var appeal = new Appeal(id, receivedOn, caller.id(), null);
            if (!decisions.add(tx, one, appeal)) {
                return new Acting.DoneBefore(one);
            }
            outbox.append(tx, DecisionMessages.appealed(one, appeal, tx.now()));
            return done(tx, one);
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
            var fault = untimely(tx, one, on, appeal.receivedOn());
            if (fault != null) {
                return new Acting.Unfit(fault);
            }
            var settled = new Settled(outcome, on, caller.id());
            decisions.settle(tx, appeal.id(), settled);
            outbox.append(tx, DecisionMessages.settled(one, appeal, settled, tx.now()));
            if (outcome.favourable() && one.grantedOn() == null) {
                owe(tx, one, appeal.id(), on, caller.id());
                executeByKeys(tx, decisions.ofNeed(tx, need, this::zone).orElseThrow(), caller.id());
            }
            return done(tx, one);
        });
    }

    /** Tells by hand that the household has what was granted, where no tenancy of the register says so. */
    public Acting execute(Caller caller, UUID need, UUID id, LocalDate on) {
        return acting(caller, need, (tx, one) -> execute(tx, one, new Execution(id, null, on, caller.id(), null)));
    }

    /** The household has it no longer; it is owed again from that day. */
    public Acting interrupt(Caller caller, UUID need, LocalDate on) {
        return acting(caller, need, (tx, one) -> interrupt(tx, one, on, caller.id()));
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
            var fault = untimely(tx, one, on, since);
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
            return done(tx, one);
        });
    }

    /** Keys from while the household waited are what it is granted, from its first day. */
    @Override
    public void granted(Tx tx, HousingNeed need, String by) {
        executeByKeys(tx, decisions.locked(tx, need.id().value(), this::zone).orElseThrow(), by);
    }

    /**
     * Keys are given: what was granted in the case and is not carried out is, from that day. Where nothing is owed, they are
     * those of a household that moved.
     */
    public void keysGiven(Tx tx, UUID caseId, UUID tenancy, LocalDate on, String by) {
        var ofCase = ofCase(tx, caseId);
        var owed = ofCase.stream().filter(one -> one.owed() && one.answeredBy(on)).findFirst();
        if (owed.isPresent()) {
            executeBy(tx, owed.get(), new Keys(tenancy, on), by);
        } else {
            ofCase.reversed().stream().map(MadeDecision::running)
                    .filter(running -> running != null && decisions.moved(tx, running)).findFirst()
                    .ifPresent(running -> decisions.follow(tx, running.id(), tenancy));
        }
    }

    /**
     * The household is out of a home. What that carried out goes on in another home it has; without one it is owed again when
     * the home was lost.
     */
    public void homeLeft(Tx tx, UUID caseId, UUID tenancy, LocalDate on, boolean lost, String by) {
        for (var one : ofCase(tx, caseId)) {
            var running = one.running();
            if (running == null || !tenancy.equals(running.tenancyId())) {
                continue;
            }
            var next = keysTo(tx, one);
            if (!next.isEmpty()) {
                decisions.follow(tx, running.id(), next.getLast().tenancyId());
            } else if (lost) {
                // A loss from before the decision is owed from its first day.
                mustFit(interrupt(tx, one, on.isBefore(running.on()) ? running.on() : on, by));
            }
        }
    }

    public Optional<Shown> show(Caller caller, UUID need, String purpose) {
        return transactions.in(caller.scope(), tx -> decisions.ofNeed(tx, need, this::zone).map(one -> {
            accessLog.write(tx, new Reading(caller, one.municipality(), purpose, "housing-decision", one.caseId()));
            return new Shown(one, clocks.ofSubjects(tx, one.clocks()).stream()
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

    private List<MadeDecision> ofCase(Tx tx, UUID caseId) {
        return decisions.needsOf(tx, caseId).stream().map(need -> decisions.ofNeed(tx, need, this::zone).orElseThrow())
                .toList();
    }

    private void executeByKeys(Tx tx, MadeDecision one, String by) {
        keysTo(tx, one).stream().findFirst().ifPresent(keys -> executeBy(tx, one, keys, by));
    }

    private List<Keys> keysTo(Tx tx, MadeDecision one) {
        return decisions.idle(tx, one.caseId()).stream().filter(keys -> one.answeredBy(keys.on())).toList();
    }

    private void executeBy(Tx tx, MadeDecision one, Keys keys, String by) {
        var since = Objects.requireNonNull(one.owedSince(), "what is owed is so since a day");
        mustFit(execute(tx, one, new Execution(UUID.randomUUID(), keys.tenancyId(),
                keys.on().isBefore(since) ? since : keys.on(), by, null)));
    }

    private static void mustFit(Acting acting) {
        if (!(acting instanceof Acting.Done)) {
            throw new IllegalStateException("keys and losses of homes fit the decision they belong to: " + acting);
        }
    }

    private Acting execute(Tx tx, MadeDecision one, Execution execution) {
        var running = one.running();
        if (running != null) {
            return running.on().equals(execution.on()) ? new Acting.Repeated(one) : new Acting.DoneBefore(one);
        }
        if (one.lapse() != null) {
            return new Acting.Unfit(Fault.LAPSED);
        }
        var since = one.owedSince();
        if (since == null) {
            return new Acting.Unfit(Fault.NOT_GRANTED);
        }
        var fault = untimely(tx, one, execution.on(), since);
        if (fault != null) {
            return new Acting.Unfit(fault);
        }
        if (!decisions.add(tx, one, execution)) {
            return new Acting.DoneBefore(one);
        }
        one.clocks().forEach(subject -> clocks.fulfil(tx, HousingNeedService.EXECUTION, subject,
                moment(tx, one, execution.on()), Cause.by(execution.by())));
        outbox.append(tx, DecisionMessages.executed(one, execution, tx.now()));
        return done(tx, one);
    }

    private Acting interrupt(Tx tx, MadeDecision one, LocalDate on, String by) {
        var running = one.running();
        if (running == null) {
            return new Acting.Unfit(Fault.NOT_CARRIED_OUT);
        }
        var fault = untimely(tx, one, on, running.on());
        if (fault != null) {
            return new Acting.Unfit(fault);
        }
        decisions.interrupt(tx, running.id(), on, by);
        outbox.append(tx, DecisionMessages.interrupted(one, running, on, by, tx.now()));
        owe(tx, one, running.id(), on, by);
        return done(tx, one);
    }

    private void owe(Tx tx, MadeDecision one, UUID subject, LocalDate since, String by) {
        clocks.start(tx, new Clocks.Start(HousingNeedService.EXECUTION, one.municipality(), one.caseId(), subject,
                one.protectedPerson(), false, since.atStartOfDay(zone(one.municipality())).toInstant()), Cause.by(by));
    }

    private Acting done(Tx tx, MadeDecision one) {
        return new Acting.Done(decisions.ofNeed(tx, one.needId(), this::zone).orElseThrow());
    }

    private @Nullable Fault untimely(Tx tx, MadeDecision one, LocalDate on, LocalDate earliest) {
        return on.isBefore(earliest) ? Fault.TOO_EARLY
                : on.isAfter(LocalDate.ofInstant(tx.now(), zone(one.municipality()))) ? Fault.IN_FUTURE : null;
    }

    /** The day's end, or now on the day itself. */
    private Instant moment(Tx tx, MadeDecision one, LocalDate on) {
        var end = on.plusDays(1).atStartOfDay(zone(one.municipality())).toInstant().minusSeconds(1);
        return end.isAfter(tx.now()) ? tx.now() : end;
    }

    private ZoneId zone(String municipality) {
        return municipalities.require(municipality).timeZone();
    }
}
