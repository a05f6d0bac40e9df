package trygg.housing.tenancy;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import org.jspecify.annotations.Nullable;

import trygg.housing.decision.Executions;
import trygg.housing.home.Home;
import trygg.housing.home.Homes;
import trygg.housing.home.Occupancies;
import trygg.housing.home.Occupancy;
import trygg.housing.homeless.HomelessService;
import trygg.housing.tenancy.Letting.Fault;
import trygg.housing.tenancy.Tenancy.Contract;
import trygg.housing.tenancy.Tenancy.End;
import trygg.housing.tenancy.Tenancy.Reason;
import trygg.housing.vacancy.TakeUpHousehold;
import trygg.housing.vacancy.WaitingService;
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

/** What is done with tenancies, and with the support beside them. Each method is one transaction. */
@ApplicationScoped
public class TenancyService {

    private final Transactions transactions;
    private final Tenancies tenancies;
    private final Clauses clauses;
    private final Homes homes;
    private final Occupancies occupancies;
    private final HomelessService homeless;
    private final WaitingService waiting;
    private final Executions executions;
    private final Clocks clocks;
    private final Outbox outbox;
    private final Municipalities municipalities;
    private final AccessLog accessLog;

    TenancyService(Transactions transactions, Tenancies tenancies, Clauses clauses, Homes homes, Occupancies occupancies,
            HomelessService homeless, WaitingService waiting, Executions executions, Clocks clocks, Outbox outbox,
            Municipalities municipalities,
            AccessLog accessLog) {
        this.transactions = transactions;
        this.tenancies = tenancies;
        this.clauses = clauses;
        this.homes = homes;
        this.occupancies = occupancies;
        this.homeless = homeless;
        this.waiting = waiting;
        this.executions = executions;
        this.clocks = clocks;
        this.outbox = outbox;
        this.municipalities = municipalities;
        this.accessLog = accessLog;
    }

    /** A tenancy beside its support, which are told of together and do not depend on each other. */
    public record Shown(Tenancy tenancy, List<SupportStep> support, List<Clause> clauses, Home home,
            List<GuaranteeClock> clocks) {
    }

    /**
     * @param running how many there are, of which {@code tenancies} are a part
     * @param deviating those of them that are not the household's own contract
     * @param homes by id
     */
    public record Listed(List<Tenancy> tenancies, Map<UUID, Home> homes, long running, long deviating) {
    }

    /** What came of a step of support. */
    public record Supported(@Nullable SupportStep step, boolean repeated, @Nullable Letting refusal) {
    }

    /** The tenancy, for a part of housing that reads it in its own transaction. */
    public Optional<Tenancy> find(Tx tx, UUID id) {
        return tenancies.find(tx, id);
    }

    /** Gives the keys: takes the home, ends the case's homelessness and starts the clock of a deviation, or nothing of it. */
    public Letting start(Caller caller, StartTenancy command) {
        var zone = zone(command.municipality());
        return transactions.in(caller.in(command.municipality()), tx -> {
            var told = command.tenancy();
            var earlier = tenancies.find(tx, told.id());
            if (earlier.isPresent()) {
                return same(earlier.get(), told) ? new Letting.Repeated(earlier.get()) : new Letting.OtherContent(told.id());
            }
            var today = tx.now().atZone(zone).toLocalDate();
            if (told.startedOn().isAfter(today)) {
                return new Letting.Unfit(Fault.IN_FUTURE);
            }
            var by = told.firstHandBy();
            if (told.contract() == Contract.FIRST_HAND ? by != null : by == null || !by.isAfter(told.startedOn())) {
                return new Letting.Unfit(told.contract() == Contract.FIRST_HAND ? Fault.NO_DEVIATION
                        : Fault.DEVIATION_WITHOUT_END);
            }
            var home = homes.find(tx, told.homeId()).filter(one -> one.municipality().equals(told.municipality())
                    && one.kind().lettable() && !one.withdrawn());
            if (home.isEmpty()) {
                return new Letting.HomeTaken(told.homeId());
            }
            var from = told.startedOn().atStartOfDay(zone).toInstant();
            var held = tenancies.held(tx, told.homeId(), told.caseId());
            // Asked first: what is written below stays written when the answer is that it is taken.
            if (occupancies.ofHome(tx, told.homeId()).stream().anyMatch(one -> !held.contains(one.sourceId())
                    && (one.until() == null || one.until().isAfter(from)))) {
                return new Letting.HomeTaken(told.homeId());
            }
            held.forEach(offer -> occupancies.end(tx, offer, from));
            if (!occupancies.take(tx, new Occupancy(told.id(), told.municipality(), told.homeId(), Occupancy.Reason.TENANCY,
                    told.id(), told.caseId(), from, null, told.by()))) {
                if (held.isEmpty()) {
                    return new Letting.HomeTaken(told.homeId());
                }
                throw new IllegalStateException("a held home was taken under our hands");
            }
            if (!tenancies.add(tx, told)) {
                // Only another municipality can have used the id; the occupancy goes with the transaction.
                throw new IllegalStateException("a tenancy's id is used");
            }
            homeless.housed(tx, told.caseId(), told.startedOn(), told.by());
            waiting.housed(tx, told.caseId(), told.by());
            if (by != null) {
                clocks.startUntil(tx, new Clocks.Start(TenancyGuarantees.FIRST_HAND, told.municipality(), told.caseId(),
                        told.id(), told.protectedPerson(), false, from), by, Cause.by(told.by()));
            }
            executions.keysGiven(tx, told.caseId(), told.id(), told.startedOn(), told.by());
            outbox.append(tx, TenancyMessages.started(told, tx.now()));
            return new Letting.Done(told);
        });
    }

    /** The contract is the household's own now; the clock of the deviation is kept. */
    public Letting firstHand(Caller caller, UUID id, LocalDate on) {
        return transactions.in(caller.scope(), tx -> tenancies.locked(tx, id).<Letting> map(one -> {
            if (on.equals(one.firstHandOn())) {
                return new Letting.Repeated(one);
            }
            if (one.contract() == Contract.FIRST_HAND) {
                return new Letting.Unfit(Fault.NO_DEVIATION);
            }
            if (one.firstHandOn() != null || one.end() != null) {
                return new Letting.DoneBefore(one);
            }
            var fault = untimely(tx, one, on);
            if (fault != null) {
                return new Letting.Unfit(fault);
            }
            tenancies.firstHand(tx, id, on, caller.id());
            clocks.fulfil(tx, TenancyGuarantees.FIRST_HAND, id, moment(tx, one, on), Cause.by(caller.id()));
            outbox.append(tx, TenancyMessages.firstHand(one, on, tx.now()));
            return new Letting.Done(tenancies.find(tx, id).orElseThrow());
        }).orElseGet(Letting.Unknown::new));
    }

    /** Ends the tenancy and frees the home. A household that lost it waits for another from the same moment (C052). */
    public Letting end(Caller caller, UUID id, LocalDate on, Reason why) {
        return transactions.in(caller.scope(), tx -> end(tx, id, on, why, caller.id()));
    }

    /** The same as a part of the caller's transaction. */
    public Letting end(Tx tx, UUID id, LocalDate on, Reason why, String by) {
        return tenancies.locked(tx, id).<Letting> map(one -> {
            var before = one.end();
            if (before != null) {
                return before.on().equals(on) && before.why() == why ? new Letting.Repeated(one)
                        : new Letting.DoneBefore(one);
            }
            var fault = untimely(tx, one, on);
            if (fault != null) {
                return new Letting.Unfit(fault);
            }
            var end = new End(on, why, by);
            tenancies.end(tx, id, end);
            occupancies.end(tx, id, moment(tx, one, on));
            if (one.deviates() && !why.lost()) {
                // The household is in a home of its own, or dead: nothing is owed any more. One that lost it is owed still.
                clocks.withdraw(tx, TenancyGuarantees.FIRST_HAND, id, Cause.by(by));
            }
            if (why.lost()) {
                waiting.takeUp(tx, new TakeUpHousehold(rehousing(id), one.municipality(), one.caseId(), one.protectedPerson(),
                        tx.now(), one.people(), one.children()));
            }
            if (why.lost() || why == Reason.MOVED) {
                executions.homeLeft(tx, one.caseId(), id, on, why.lost(), by);
            }
            outbox.append(tx, TenancyMessages.ended(one, end, tx.now()));
            return new Letting.Done(tenancies.find(tx, id).orElseThrow());
        }).orElseGet(Letting.Unknown::new);
    }

    /** Writes a step of support. Whatever it is, the tenancy is not written. */
    public Supported support(Caller caller, SupportStep step) {
        return transactions.in(caller.scope(), tx -> {
            // Locked, so that two steps come one after the other.
            var tenancy = tenancies.locked(tx, step.tenancyId());
            if (tenancy.isEmpty()) {
                return new Supported(null, false, new Letting.Unknown());
            }
            var earlier = tenancies.step(tx, step.id());
            if (earlier.isPresent()) {
                return earlier.get().equals(step) ? new Supported(step, true, null)
                        : new Supported(null, false, new Letting.OtherContent(step.id()));
            }
            var one = tenancy.get();
            var steps = tenancies.support(tx, one.id());
            var last = steps.isEmpty() ? null : steps.getLast();
            // Support may begin before the keys and go on after the home.
            if (step.on().isAfter(tx.now().atZone(zone(one.municipality())).toLocalDate())) {
                return new Supported(null, false, new Letting.Unfit(Fault.IN_FUTURE));
            }
            if (!step.step().after(last == null ? null : last.step()) || last != null && step.on().isBefore(last.on())) {
                return new Supported(null, false, new Letting.Unfit(Fault.OUT_OF_ORDER));
            }
            if (!tenancies.add(tx, one.municipality(), step)) {
                return new Supported(null, false, new Letting.OtherContent(step.id()));
            }
            outbox.append(tx, TenancyMessages.supported(one, step, tx.now()));
            return new Supported(step, false, null);
        });
    }

    public Optional<Shown> show(Caller caller, UUID id, String purpose) {
        return transactions.in(caller.scope(), tx -> {
            var found = tenancies.find(tx, id);
            found.ifPresent(one -> accessLog.write(tx,
                    new Reading(caller, one.municipality(), purpose, "tenancy", one.caseId())));
            return found.map(one -> new Shown(one, tenancies.support(tx, id), clauses.of(tx, id),
                    homes.find(tx, one.homeId()).orElseThrow(),
                    clocks.ofSubjects(tx, List.of(id))));
        });
    }

    /** Those that run, the deviations first. The read is logged. */
    public Listed list(Caller caller, String municipality, int skip, int limit, String purpose) {
        return accessLog.reading(caller.in(municipality), new Reading(caller, municipality, purpose, "tenancies", null), tx -> {
            var counts = tenancies.counts(tx, municipality);
            var found = tenancies.running(tx, municipality, skip, limit);
            return new Listed(found, homes.known(tx, found.stream().map(Tenancy::homeId).toList()), counts[0], counts[1]);
        });
    }

    /** Homes by id, as far as the caller may see them. */
    public Map<UUID, Home> homes(Caller caller, List<UUID> ids) {
        return transactions.in(caller.scope(), tx -> homes.known(tx, ids));
    }

    /** The same loss opens the same wait, however often it is told. */
    static UUID rehousing(UUID tenancy) {
        return UUID.nameUUIDFromBytes(("rehousing/" + tenancy).getBytes(StandardCharsets.UTF_8));
    }

    private static boolean same(Tenancy kept, Tenancy told) {
        return kept.equals(new Tenancy(told.id(), told.municipality(), told.caseId(), told.homeId(), told.protectedPerson(),
                told.people(), told.children(), told.housingFirst(), told.homesShown(), told.contract(), told.firstHandBy(),
                kept.firstHandOn(), told.startedOn(), told.by(), kept.end()));
    }

    private @Nullable Fault untimely(Tx tx, Tenancy one, LocalDate on) {
        return on.isBefore(one.startedOn()) ? Fault.BEFORE_START
                : on.isAfter(tx.now().atZone(zone(one.municipality())).toLocalDate()) ? Fault.IN_FUTURE : null;
    }

    /** The day's end, or now on the day itself. */
    private Instant moment(Tx tx, Tenancy one, LocalDate on) {
        var end = on.plusDays(1).atStartOfDay(zone(one.municipality())).toInstant().minusSeconds(1);
        return end.isAfter(tx.now()) ? tx.now() : end;
    }

    private ZoneId zone(String municipality) {
        return municipalities.require(municipality).timeZone();
    }
}
