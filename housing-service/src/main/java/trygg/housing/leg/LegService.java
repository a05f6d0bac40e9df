package trygg.housing.leg;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import org.jspecify.annotations.Nullable;

import io.quarkus.runtime.StartupEvent;
import trygg.housing.leg.Legs.Change;
import trygg.housing.leg.Legs.Known;
import trygg.housing.leg.TellLeg.Fault;
import trygg.housing.leg.TellLeg.Telling;
import trygg.platform.Background;
import trygg.platform.db.Scope;
import trygg.platform.db.Transactions;
import trygg.platform.db.Tx;
import trygg.platform.events.Outbox;
import trygg.platform.guarantee.Clocks;
import trygg.platform.guarantee.Clocks.Cause;
import trygg.platform.municipality.Municipalities;
import trygg.platform.secrecy.AccessLog;
import trygg.platform.secrecy.AccessLog.Reading;
import trygg.platform.secrecy.Caller;

/**
 * What is done with joint cases. It asks how the legs stand now, not what changed since the last look, so that a home given or
 * lost is seen without the tenancies knowing of it; a gap whose clock breaks is told of once.
 */
@ApplicationScoped
public class LegService {

    private static final Duration PAUSE = Duration.ofMinutes(1);

    private final Transactions transactions;
    private final Legs legs;
    private final Clocks clocks;
    private final Outbox outbox;
    private final Municipalities municipalities;
    private final AccessLog accessLog;
    private final Background background;

    LegService(Transactions transactions, Legs legs, Clocks clocks, Outbox outbox, Municipalities municipalities,
            AccessLog accessLog, Background background) {
        this.transactions = transactions;
        this.legs = legs;
        this.clocks = clocks;
        this.outbox = outbox;
        this.municipalities = municipalities;
        this.accessLog = accessLog;
        this.background = background;
    }

    void start(@Observes StartupEvent started) {
        background.loop("missing-legs", () -> {
            sweep();
            background.pause(PAUSE);
        }, () -> {
        });
    }

    /** Looks once at every municipality. */
    void sweep() {
        for (var municipality : municipalities.all()) {
            transactions.run(Scope.of(municipality.code()), tx -> {
                legs.changes(tx, municipality.code(), null).forEach(change -> apply(tx, change));
                legs.raise(tx, municipality.code()).forEach(gap -> outbox.append(tx, LegMessages.missing(gap, tx.now())));
            });
        }
    }

    /** Follows the legs of a case together from today; empty when housing does not know the case. */
    public Optional<Card> follow(Caller caller, UUID caseId) {
        return transactions.in(caller.scope(), tx -> legs.known(tx, caseId).map(one -> {
            var today = today(tx, one.municipality());
            if (legs.open(tx, one, today, caller.id())) {
                // What was missing while nobody followed the case is owed from now on.
                legs.changes(tx, null, caseId).forEach(change -> apply(tx, change.from(today)));
            }
            return card(tx, legs.known(tx, caseId).orElseThrow());
        }));
    }

    /** Follows them no longer; nothing is owed for what is missing then. */
    public Optional<Card> leave(Caller caller, UUID caseId) {
        return transactions.in(caller.scope(), tx -> legs.known(tx, caseId).map(one -> {
            var today = today(tx, one.municipality());
            // Closed first: a sweep that begins a gap meanwhile is waited for, and one that comes later begins none.
            legs.close(tx, caseId, today, caller.id());
            for (var gap : legs.open(tx, caseId)) {
                legs.end(tx, gap, today);
                clocks.withdraw(tx, LegGuarantees.MISSING_LEG, gap, Cause.by(caller.id()));
            }
            return card(tx, legs.known(tx, caseId).orElseThrow());
        }));
    }

    public Telling tell(Caller caller, TellLeg command) {
        return transactions.in(caller.scope(), tx -> {
            var known = legs.known(tx, command.caseId());
            if (known.isEmpty() || known.get().openedOn() == null) {
                return new Telling.Unknown();
            }
            var one = known.get();
            if (command.leg() == Leg.HOME) {
                return new Telling.Unfit(Fault.HOME_IS_READ);
            }
            if (command.began() && legs.knows(tx, command.id())) {
                return new Telling.Repeated(card(tx, one));
            }
            var fault = fault(tx, one, command);
            if (fault != null) {
                return new Telling.Unfit(fault);
            }
            if (command.began()) {
                legs.began(tx, one.municipality(), one.caseId(), command.id(), command.leg(), "staff", command.on(),
                        command.by());
            } else {
                legs.running(tx, one.caseId(), command.leg()).keySet()
                        .forEach(period -> legs.ended(tx, period, command.on(), command.by()));
            }
            legs.changes(tx, null, one.caseId()).forEach(change -> apply(tx, change));
            return new Telling.Told(card(tx, one));
        });
    }

    /** Benefits tells that an occupation began, whether or not anybody follows the case. */
    public void occupationBegan(Tx tx, String municipality, UUID caseId, UUID source, LocalDate on) {
        legs.began(tx, municipality, caseId, source, Leg.OCCUPATION, "benefits", on, "benefits");
        legs.changes(tx, null, caseId).forEach(change -> apply(tx, change));
    }

    public void occupationEnded(Tx tx, UUID source, LocalDate on) {
        legs.ended(tx, source, on, "benefits")
                .ifPresent(caseId -> legs.changes(tx, null, caseId).forEach(change -> apply(tx, change)));
    }

    /** How the legs of a case stand; empty when housing does not know it. The read is logged. */
    public Optional<Card> card(Caller caller, UUID caseId, String purpose) {
        return transactions.in(caller.scope(), tx -> legs.known(tx, caseId).map(one -> {
            accessLog.write(tx, new Reading(caller, one.municipality(), purpose, "legs", caseId));
            return card(tx, one);
        }));
    }

    /** The cases that are followed, those that miss most first. The read is logged. */
    public List<Card> list(Caller caller, String municipality, int limit, String purpose) {
        return accessLog.reading(caller.in(municipality), new Reading(caller, municipality, purpose, "joint-cases", null),
                tx -> legs.cards(tx, municipality, limit));
    }

    private Card card(Tx tx, Known one) {
        return new Card(one.caseId(), one.municipality(), one.protectedPerson(), one.openedOn(),
                legs.states(tx, one.caseId()), clocks.ofSubjects(tx, legs.open(tx, one.caseId())));
    }

    void apply(Tx tx, Change change) {
        var gap = change.gap();
        if (!legs.followed(tx, gap.caseId())) {
            return;
        }
        var on = change.on();
        if (on == null) {
            if (legs.begin(tx, gap)) {
                clocks.start(tx, new Clocks.Start(LegGuarantees.MISSING_LEG, gap.municipality(), gap.caseId(), gap.id(),
                        gap.protectedPerson(), false, gap.since().atStartOfDay(zone(gap.municipality())).toInstant()),
                        Cause.by("system"));
            }
            return;
        }
        // What began before the gap was known to be one closes it on the day it was opened.
        var until = on.isBefore(gap.since()) ? gap.since() : on;
        legs.end(tx, gap.id(), until);
        clocks.fulfil(tx, LegGuarantees.MISSING_LEG, gap.id(), moment(tx, gap.municipality(), until), Cause.by("system"));
    }

    private @Nullable Fault fault(Tx tx, Known one, TellLeg command) {
        var running = legs.running(tx, one.caseId(), command.leg());
        if (command.on().isAfter(today(tx, one.municipality()))) {
            return Fault.IN_FUTURE;
        }
        if (command.began()) {
            return running.isEmpty() ? null : Fault.RUNS_ALREADY;
        }
        return running.isEmpty() ? Fault.RUNS_NOT
                : running.values().stream().anyMatch(command.on()::isBefore) ? Fault.TOO_EARLY : null;
    }

    private Instant moment(Tx tx, String municipality, LocalDate on) {
        var end = on.plusDays(1).atStartOfDay(zone(municipality)).toInstant().minusSeconds(1);
        return end.isAfter(tx.now()) ? tx.now() : end;
    }

    private LocalDate today(Tx tx, String municipality) {
        return LocalDate.ofInstant(tx.now(), zone(municipality));
    }

    private ZoneId zone(String municipality) {
        return municipalities.require(municipality).timeZone();
    }
}
