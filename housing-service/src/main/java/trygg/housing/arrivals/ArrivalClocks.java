package trygg.housing.arrivals;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jakarta.inject.Singleton;

import trygg.housing.arrivals.ArrivalFact.Step;
import trygg.platform.db.Tx;
import trygg.platform.guarantee.Clocks;
import trygg.platform.guarantee.Clocks.Cause;
import trygg.platform.guarantee.Clocks.Start;
import trygg.platform.guarantee.GuaranteeClock;
import trygg.platform.guarantee.GuaranteeClock.State;
import trygg.platform.municipality.Municipalities;

/**
 * The clock that has everything ready before they land. A clock belongs to what set its day: the agreement, or the fact that
 * moved it. A clock never gives less time than it gave, so that another day is another clock.
 */
@Singleton
class ArrivalClocks {

    private final Clocks clocks;
    private final Municipalities municipalities;

    ArrivalClocks(Clocks clocks, Municipalities municipalities) {
        this.clocks = clocks;
        this.municipalities = municipalities;
    }

    /**
     * The last day to have everything ready: so many days before they come, or where that is no day to come any more, the day
     * itself.
     */
    static LocalDate due(LocalDate arrivesOn, int daysBefore, LocalDate today) {
        var day = arrivesOn.minusDays(daysBefore);
        return day.isAfter(today) ? day : arrivesOn;
    }

    void agreed(Tx tx, Arrival arrival) {
        start(tx, arrival, arrival.id(), arrival.by());
    }

    /** @param after with the fact */
    void told(Tx tx, Arrival after, ArrivalFact fact) {
        var cause = Cause.by(fact.by());
        var running = of(tx, after);
        if (fact.step() instanceof Step.Cancelled) {
            running.forEach(clock -> clocks.withdraw(tx, clock.guarantee(), clock.subjectId(), cause));
        } else if (after.ready()) {
            running.forEach(clock -> clocks.fulfil(tx, clock.guarantee(), clock.subjectId(), fact.at(), cause));
        } else if (fact.step() instanceof Step.Landed(var on)) {
            landed(tx, after, on, fact, running);
        } else if (fact.step() instanceof Step.Moved) {
            running.forEach(clock -> clocks.withdraw(tx, clock.guarantee(), clock.subjectId(), cause));
            start(tx, after, fact.id(), fact.by());
        } else if (after.state() == Arrival.State.AWAITED && !running.isEmpty()
                && latest(running).state() == State.KEPT) {
            // It was ready, and is not any more: what was kept is kept, and the promise holds anew.
            start(tx, after, fact.id(), fact.by());
        }
    }

    /** Something is missing on the day they landed: a clock that would give more time ends, and that day is the last. */
    private void landed(Tx tx, Arrival arrival, LocalDate on, ArrivalFact fact, List<GuaranteeClock> all) {
        if (all.isEmpty()) {
            return;
        }
        var agreed = arrival.agreed();
        var zone = municipalities.require(agreed.municipality()).timeZone();
        var last = latest(all);
        var nextDay = on.plusDays(1).atStartOfDay(zone).toInstant();
        if (last.state() == State.KEPT || last.state() == State.RUNNING && last.dueAt().isAfter(nextDay)) {
            clocks.withdraw(tx, last.guarantee(), last.subjectId(), Cause.by(fact.by()));
            start(tx, arrival, fact.id(), on.atStartOfDay(zone).toInstant(), on, fact.by());
        }
    }

    List<GuaranteeClock> of(Tx tx, Arrival arrival) {
        return clocks.ofSubjects(tx, subjects(arrival).toList());
    }

    /** The clocks of many, by arrival; one whose municipality promises nothing is not in it. */
    Map<UUID, List<GuaranteeClock>> ofAll(Tx tx, Collection<Arrival> arrivals) {
        var arrivalOf = arrivals.stream().flatMap(one -> subjects(one).map(subject -> Map.entry(subject, one.id())))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
        return clocks.ofSubjects(tx, arrivalOf.keySet()).stream()
                .collect(Collectors.groupingBy(clock -> arrivalOf.getOrDefault(clock.subjectId(), clock.subjectId())));
    }

    private void start(Tx tx, Arrival arrival, UUID subject, String by) {
        var municipality = municipalities.require(arrival.agreed().municipality());
        var today = LocalDate.ofInstant(tx.now(), municipality.timeZone());
        if (arrival.arrivesOn().isBefore(today)) {
            return;
        }
        municipality.settingOf(ArrivalGuarantees.READY, today).ifPresent(setting -> start(tx, arrival, subject, tx.now(),
                due(arrival.arrivesOn(), setting.number(ArrivalGuarantees.DAYS), today), by));
    }

    private void start(Tx tx, Arrival arrival, UUID subject, Instant since, LocalDate until, String by) {
        var agreed = arrival.agreed();
        clocks.startUntil(tx,
                // Without a case it is the arrival that the promise is about.
                new Start(ArrivalGuarantees.READY, agreed.municipality(),
                        agreed.caseId() == null ? arrival.id() : agreed.caseId(), subject, arrival.protectedPerson(), false,
                        since),
                until, Cause.by(by));
    }

    private static GuaranteeClock latest(List<GuaranteeClock> all) {
        return all.stream().max(Comparator.comparing(GuaranteeClock::startedAt)).orElseThrow();
    }

    private static Stream<UUID> subjects(Arrival arrival) {
        return Stream.concat(Stream.of(arrival.id()), arrival.facts().stream().map(ArrivalFact::id));
    }
}
