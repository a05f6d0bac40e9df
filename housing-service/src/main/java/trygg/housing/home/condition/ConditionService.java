package trygg.housing.home.condition;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;

import org.jspecify.annotations.Nullable;

import trygg.housing.home.Home;
import trygg.housing.home.Home.Feature;
import trygg.housing.home.HomeFollower;
import trygg.housing.home.Homes;
import trygg.housing.home.RegisteredHome;
import trygg.housing.home.condition.Conditions.Found;
import trygg.housing.home.condition.Conditions.Household;
import trygg.housing.home.condition.Conditions.Known;
import trygg.platform.act.Recording;
import trygg.platform.act.Recording.OtherContent;
import trygg.platform.act.Recording.Recorded;
import trygg.platform.act.Recording.Unknown;
import trygg.platform.act.Recording.Untimely;
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

/** What is done about the condition of homes. Each method is one transaction. */
@ApplicationScoped
public class ConditionService implements HomeFollower {

    private final Transactions transactions;
    private final Conditions conditions;
    private final Homes homes;
    private final Clocks clocks;
    private final Outbox outbox;
    private final Municipalities municipalities;
    private final AccessLog accessLog;

    ConditionService(Transactions transactions, Conditions conditions, Homes homes, Clocks clocks, Outbox outbox,
            Municipalities municipalities, AccessLog accessLog) {
        this.transactions = transactions;
        this.conditions = conditions;
        this.homes = homes;
        this.clocks = clocks;
        this.outbox = outbox;
        this.municipalities = municipalities;
        this.accessLog = accessLog;
    }

    /** A fault with its clock. @param clock nothing where the municipality promises no time */
    public record Timed(Known known, @Nullable GuaranteeClock clock) {
    }

    /** How a home is. Faults that are open come first. */
    public record Condition(Home home, List<Inspection> inspections, List<Timed> faults) {

        public long open() {
            return faults.stream().filter(one -> one.known().fix() == null).count();
        }
    }

    /**
     * A home lived in that is not up to standard.
     *
     * @param due when the first of its open faults has to be fixed; nothing where no time is promised
     */
    public record Lived(RegisteredHome home, int faults, boolean urgent, @Nullable Instant oldest, @Nullable Instant due,
            @Nullable LocalDate failedOn) {
    }

    public record SubStandard(List<Lived> homes, long total) {
    }

    public Recording<Inspection> inspect(Caller caller, RecordInspection command) {
        return transactions.in(caller.scope(), tx -> {
            var home = homes.find(tx, command.homeId());
            if (home.isEmpty()) {
                return new Unknown<>();
            }
            var zone = municipalities.require(home.get().municipality()).timeZone();
            if (command.on().isAfter(LocalDate.ofInstant(tx.now(), zone))) {
                return new Untimely<>(Recording.Fault.IN_FUTURE);
            }
            var earlier = conditions.inspection(tx, command.id()).orElse(null);
            var one = command.inspection(Recording.time(null, command.id(), earlier, Instant.EPOCH, tx.now()));
            var recording = Recording.once(one, earlier, Instant.EPOCH, tx.now());
            return recording instanceof Recorded<?> && !conditions.add(tx, home.get(), one) ? new OtherContent<>(one.id())
                    : recording;
        });
    }

    /** Notes the fault and starts its clock, which belongs to the case of whoever lives there. */
    public Recording<Fault> report(Caller caller, ReportFault command) {
        return transactions.in(caller.scope(), tx -> {
            var home = homes.find(tx, command.homeId());
            if (home.isEmpty()) {
                return new Unknown<>();
            }
            var earlier = conditions.locked(tx, command.id()).map(Known::fault).orElse(null);
            var fault = command.fault(Recording.time(command.at(), command.id(), earlier, Instant.EPOCH, tx.now()));
            var recording = Recording.once(fault, earlier, Instant.EPOCH, tx.now());
            if (!(recording instanceof Recorded<?>)) {
                return recording;
            }
            var household = conditions.household(tx, fault.homeId(), fault.at())
                    .orElseGet(() -> new Household(fault.id(), false));
            var known = new Known(fault, home.get().municipality(), household.caseId(), null);
            if (!conditions.add(tx, known)) {
                return new OtherContent<>(fault.id());
            }
            clocks.start(tx, new Clocks.Start(ConditionGuarantees.HOME_FAULT, known.municipality(), known.caseId(), fault.id(),
                    household.protectedPerson() || home.get().has(Feature.HIDDEN),
                    fault.severity() == Fault.Severity.URGENT, fault.at()), Cause.by(fault.by()));
            outbox.append(tx, ConditionMessages.reported(known));
            return recording;
        });
    }

    /** The home that has this fault. */
    public Optional<UUID> homeOf(Caller caller, UUID faultId) {
        return transactions.in(caller.scope(), tx -> conditions.locked(tx, faultId).map(one -> one.fault().homeId()));
    }

    /** @param at now when nobody said */
    public Recording<Fix> fix(Caller caller, UUID homeId, UUID faultId, UUID fixId, @Nullable Instant at) {
        return transactions.in(caller.scope(), tx -> {
            var found = conditions.locked(tx, faultId).filter(one -> one.fault().homeId().equals(homeId));
            if (found.isEmpty()) {
                return new Unknown<>();
            }
            var known = found.get();
            var earlier = known.fix();
            var since = known.fault().at();
            var fix = new Fix(fixId, faultId, Recording.time(at, fixId, earlier, since, tx.now()), caller.id());
            var recording = Recording.once(fix, earlier, since, tx.now());
            if (recording instanceof Recorded<?>) {
                if (!conditions.add(tx, fix)) {
                    return new OtherContent<>(fixId);
                }
                clocks.fulfil(tx, ConditionGuarantees.HOME_FAULT, faultId, fix.at(), Cause.by(fix.by()));
                outbox.append(tx, ConditionMessages.fixed(known, fix));
            }
            return recording;
        });
    }

    /** Nobody lives in a home that left the register: what was open there is owed to nobody. */
    @Override
    public void withdrawn(Tx tx, Home home, String by) {
        conditions.open(tx, List.of(home.id()))
                .forEach(one -> clocks.withdraw(tx, ConditionGuarantees.HOME_FAULT, one.fault().id(), Cause.by(by)));
    }

    /** The condition of one home; the read is logged, for a fault may tell of who lives there. */
    public Optional<Condition> show(Caller caller, UUID homeId, String purpose) {
        return transactions.in(caller.scope(), tx -> homes.find(tx, homeId).map(home -> {
            accessLog.write(tx, new Reading(caller, home.municipality(), purpose, "home-condition", null));
            var faults = conditions.faults(tx, homeId);
            var running = clocksOf(tx, faults);
            return new Condition(home, conditions.inspections(tx, homeId),
                    faults.stream().map(one -> new Timed(one, running.get(one.fault().id()))).toList());
        }));
    }

    /** How many faults of the home wait for being fixed. */
    public int open(Caller caller, UUID homeId) {
        return transactions.in(caller.scope(), tx -> conditions.open(tx, List.of(homeId)).size());
    }

    /** The list tells of homes, of nobody who lives there. */
    public SubStandard subStandard(Caller caller, String municipality, int limit) {
        return transactions.in(caller.in(municipality), tx -> {
            var found = conditions.subStandard(tx, municipality, limit);
            var ids = found.stream().map(Found::homeId).toList();
            var zone = municipalities.require(municipality).timeZone();
            var known = homes.registered(tx, ids, LocalDate.ofInstant(tx.now(), zone)).stream()
                    .collect(Collectors.toMap(one -> one.home().id(), Function.identity()));
            var open = conditions.open(tx, ids);
            var running = clocksOf(tx, open);
            var due = open.stream().filter(one -> running.containsKey(one.fault().id()))
                    .collect(Collectors.toMap(one -> one.fault().homeId(), one -> running.get(one.fault().id()).dueAt(),
                            (one, other) -> one.isBefore(other) ? one : other));
            return new SubStandard(found.stream().map(one -> new Lived(known.get(one.homeId()), one.faults(), one.urgent(),
                    one.oldest(), due.get(one.homeId()), one.failedOn())).toList(),
                    conditions.countSubStandard(tx, municipality));
        });
    }

    private Map<UUID, GuaranteeClock> clocksOf(Tx tx, List<Known> faults) {
        return clocks.ofSubjects(tx, faults.stream().map(one -> one.fault().id()).toList()).stream()
                .sorted(Comparator.comparing(GuaranteeClock::dueAt).reversed())
                .collect(Collectors.toMap(GuaranteeClock::subjectId, Function.identity(), (_, earlier) -> earlier));
    }
}
