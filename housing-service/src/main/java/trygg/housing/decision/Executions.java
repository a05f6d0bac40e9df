package trygg.housing.decision;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

import jakarta.inject.Singleton;

import org.jspecify.annotations.Nullable;

import trygg.housing.decision.Acting.Fault;
import trygg.housing.decision.MadeDecision.Execution;
import trygg.housing.decision.MadeDecision.Keys;
import trygg.housing.need.Grants;
import trygg.housing.need.HousingNeed;
import trygg.housing.need.HousingNeedService;
import trygg.platform.db.Tx;
import trygg.platform.events.Outbox;
import trygg.platform.guarantee.Clocks;
import trygg.platform.guarantee.Clocks.Cause;
import trygg.platform.municipality.Municipalities;

/**
 * Carries decisions out and interrupts them, as grants, keys and losses of homes or a human tell. Each method is a part of the
 * caller's transaction; one tenancy carries out one decision at most.
 */
@Singleton
public class Executions implements Grants {

    private final Decisions decisions;
    private final Clocks clocks;
    private final Outbox outbox;
    private final Municipalities municipalities;

    Executions(Decisions decisions, Clocks clocks, Outbox outbox, Municipalities municipalities) {
        this.decisions = decisions;
        this.clocks = clocks;
        this.outbox = outbox;
        this.municipalities = municipalities;
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

    Acting execute(Tx tx, MadeDecision one, Execution execution) {
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

    Acting interrupt(Tx tx, MadeDecision one, LocalDate on, String by) {
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

    void owe(Tx tx, MadeDecision one, UUID subject, LocalDate since, String by) {
        clocks.start(tx, new Clocks.Start(HousingNeedService.EXECUTION, one.municipality(), one.caseId(), subject,
                one.protectedPerson(), false, since.atStartOfDay(zone(one.municipality())).toInstant()), Cause.by(by));
    }

    /** A home that was lost before anybody kept its clock; the clock runs from the loss. */
    void oweAgain(Tx tx, MadeDecision one) {
        var last = one.executions().getLast();
        var lostOn = last.interruptedOn();
        if (one.owed() && lostOn != null && clocks.ofSubjects(tx, List.of(last.id())).isEmpty()) {
            owe(tx, one, last.id(), lostOn, "system");
        }
    }

    Acting done(Tx tx, MadeDecision one) {
        return new Acting.Done(decisions.ofNeed(tx, one.needId(), this::zone).orElseThrow());
    }

    @Nullable
    Fault untimely(Tx tx, MadeDecision one, LocalDate on, LocalDate earliest) {
        return on.isBefore(earliest) ? Fault.TOO_EARLY
                : on.isAfter(LocalDate.ofInstant(tx.now(), zone(one.municipality()))) ? Fault.IN_FUTURE : null;
    }

    /** The day's end, or now on the day itself. */
    private Instant moment(Tx tx, MadeDecision one, LocalDate on) {
        var end = on.plusDays(1).atStartOfDay(zone(one.municipality())).toInstant().minusSeconds(1);
        return end.isAfter(tx.now()) ? tx.now() : end;
    }

    private List<MadeDecision> ofCase(Tx tx, UUID caseId) {
        return decisions.needsOf(tx, caseId).stream().map(need -> decisions.ofNeed(tx, need, this::zone).orElseThrow())
                .toList();
    }

    /** What is owed is carried out at once where the household has got a home meanwhile. */
    void executeByKeys(Tx tx, MadeDecision one, String by) {
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

    private ZoneId zone(String municipality) {
        return municipalities.require(municipality).timeZone();
    }
}
