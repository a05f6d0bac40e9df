package trygg.housing.eviction;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jakarta.inject.Singleton;

import trygg.platform.db.Tx;
import trygg.platform.guarantee.Clocks;
import trygg.platform.guarantee.Clocks.Cause;
import trygg.platform.guarantee.Clocks.Start;
import trygg.platform.guarantee.GuaranteeClock;

/**
 * Which clock each fact starts and keeps. A clock belongs to the fact that started it, so that a second notice asks for a
 * second talk; help and the outcome belong to the threat.
 */
@Singleton
class EvictionClocks {

    private final Clocks clocks;

    EvictionClocks(Clocks clocks) {
        this.clocks = clocks;
    }

    void opened(Tx tx, EvictionThreat threat) {
        clocks.start(tx, start(threat, EvictionGuarantees.ADAPTED_HELP, threat.id(), threat.openedAt()),
                Cause.by(threat.by()));
    }

    /** @param threat with the fact */
    void told(Tx tx, EvictionThreat threat, EvictionFact fact) {
        var cause = Cause.by(fact.by());
        switch (fact.kind()) {
            case ARREARS_NOTICE -> {
                start(tx, threat, fact, EvictionGuarantees.CONTACT);
                if (threat.children()) {
                    start(tx, threat, fact, EvictionGuarantees.BUDGET_TALK);
                }
            }
            case DISTURBANCE_NOTICE -> start(tx, threat, fact, EvictionGuarantees.CONTACT);
            case RECOVERY_NOTICE -> {
                start(tx, threat, fact, EvictionGuarantees.CONTACT);
                start(tx, threat, fact, EvictionGuarantees.RECOVERY);
            }
            case POWER_CUT -> start(tx, threat, fact, EvictionGuarantees.POWER_CUT);
            case EVICTION_DATE -> {
                // An earlier day does not come any more. That nobody confirmed it in time is not undone.
                withdraw(tx, threat, Set.of(EvictionGuarantees.PRESENCE), fact.id(), cause.by());
                start(tx, threat, fact, EvictionGuarantees.CONFIRMED);
                if (fact.on() != null) {
                    clocks.startUntil(tx, start(threat, EvictionGuarantees.PRESENCE, fact.id(), fact.at()), fact.on(), cause);
                }
            }
            case TALK_HELD -> keep(tx, threat, fact, EvictionGuarantees.CONTACT, EvictionGuarantees.POWER_CUT);
            case BUDGET_TALK -> keep(tx, threat, fact, EvictionGuarantees.BUDGET_TALK);
            case ADAPTED_HELP -> keep(tx, threat, fact, EvictionGuarantees.ADAPTED_HELP);
            case UNDERTAKING -> keep(tx, threat, fact, EvictionGuarantees.RECOVERY);
            case DATE_CONFIRMED -> keep(tx, threat, fact, EvictionGuarantees.CONFIRMED);
            case PRESENCE -> keep(tx, threat, fact, EvictionGuarantees.PRESENCE);
            case AVERTED -> {
                keep(tx, threat, fact, EvictionGuarantees.RECOVERY, EvictionGuarantees.PRESENCE);
                withdraw(tx, threat, Set.of(EvictionGuarantees.CONTACT, EvictionGuarantees.POWER_CUT,
                        EvictionGuarantees.BUDGET_TALK, EvictionGuarantees.CONFIRMED, EvictionGuarantees.ADAPTED_HELP),
                        fact.id(), cause.by());
                judge(tx, threat, fact);
                clocks.fulfil(tx, EvictionGuarantees.NO_CHILD, threat.id(), fact.at(), cause);
            }
            // Nothing keeps the promise any more: it is broken at the moment of the eviction, and on the ledger.
            case EXECUTED -> judge(tx, threat, fact);
        }
    }

    List<GuaranteeClock> of(Tx tx, EvictionThreat threat) {
        return clocks.ofSubjects(tx, subjects(threat));
    }

    /** The clock of each stay; one whose municipality promises nothing is not in it. */
    Map<UUID, GuaranteeClock> ofNights(Tx tx, List<NightStay> stays) {
        return clocks.ofSubjects(tx, stays.stream().map(NightStay::id).toList()).stream()
                .collect(Collectors.toMap(GuaranteeClock::subjectId, Function.identity()));
    }

    private void judge(Tx tx, EvictionThreat threat, EvictionFact fact) {
        if (threat.children()) {
            clocks.start(tx, start(threat, EvictionGuarantees.NO_CHILD, threat.id(), fact.at()), Cause.by(fact.by()));
        }
    }

    private void start(Tx tx, EvictionThreat threat, EvictionFact fact, String guarantee) {
        clocks.start(tx, start(threat, guarantee, fact.id(), fact.at()), Cause.by(fact.by()));
    }

    private static Start start(EvictionThreat threat, String guarantee, UUID subject, java.time.Instant since) {
        return new Start(guarantee, threat.municipality(), threat.caseId(), subject, threat.protectedPerson(),
                threat.children(), since);
    }

    /** What was done answers what was told before it, and no notice that came later. */
    private void keep(Tx tx, EvictionThreat threat, EvictionFact fact, String... guarantees) {
        for (var clock : of(tx, threat)) {
            if (Set.of(guarantees).contains(clock.guarantee()) && !clock.startedAt().isAfter(fact.at())) {
                clocks.fulfil(tx, clock.guarantee(), clock.subjectId(), fact.at(), Cause.by(fact.by()));
            }
        }
    }

    private void withdraw(Tx tx, EvictionThreat threat, Set<String> guarantees, UUID because, String by) {
        for (var clock : of(tx, threat)) {
            if (guarantees.contains(clock.guarantee()) && !clock.subjectId().equals(because)) {
                clocks.withdraw(tx, clock.guarantee(), clock.subjectId(), Cause.by(by));
            }
        }
    }

    private static List<UUID> subjects(EvictionThreat threat) {
        return Stream.concat(Stream.of(threat.id()), threat.facts().stream().map(EvictionFact::id)).toList();
    }
}
