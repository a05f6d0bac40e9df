package trygg.housing.homeless;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiFunction;

import jakarta.enterprise.context.ApplicationScoped;

import org.jspecify.annotations.Nullable;

import trygg.housing.homeless.Homelessness.End;
import trygg.housing.homeless.Homelessness.Inflow;
import trygg.housing.homeless.Homelessness.Outflow;
import trygg.platform.api.Cursor;
import trygg.platform.api.Cursor.Page;
import trygg.platform.db.Transactions;
import trygg.platform.db.Tx;
import trygg.platform.events.Outbox;
import trygg.platform.municipality.Municipalities;
import trygg.platform.pages.Nudges;
import trygg.platform.secrecy.AccessLog;
import trygg.platform.secrecy.AccessLog.Reading;
import trygg.platform.secrecy.Caller;

/** What is told and asked about who is without a home. Each method is one transaction, or part of the caller's. */
@ApplicationScoped
public class HomelessService {

    private final Transactions transactions;
    private final Episodes episodes;
    private final Outbox outbox;
    private final Municipalities municipalities;
    private final AccessLog accessLog;
    private final Nudges nudges;

    HomelessService(Transactions transactions, Episodes episodes, Outbox outbox, Municipalities municipalities,
            AccessLog accessLog, Nudges nudges) {
        this.transactions = transactions;
        this.episodes = episodes;
        this.outbox = outbox;
        this.municipalities = municipalities;
        this.accessLog = accessLog;
        this.nudges = nudges;
    }

    public Telling start(Caller caller, Telling.Start command) {
        return transactions.in(caller.in(command.municipality()), tx -> {
            var known = episodes.find(tx, command.id());
            if (known.isPresent()) {
                var one = known.get();
                return one.caseId().equals(command.caseId()) && one.startedOn().equals(command.on())
                        ? new Telling.Repeated(one)
                        : new Telling.OtherContent(command.id());
            }
            var before = episodes.ofCase(tx, command.caseId());
            var open = before.stream().filter(Homelessness::open).findFirst();
            if (open.isPresent()) {
                return new Telling.AlreadyOpen(open.get().id());
            }
            var overlaps = before.stream().map(Homelessness::end)
                    .anyMatch(end -> end != null && end.on().isAfter(command.on()));
            if (overlaps || command.on().isAfter(today(tx, command.municipality()))) {
                return new Telling.Untimely();
            }
            var started = new Homelessness(command.id(), command.municipality(), command.caseId(), command.protectedPerson(),
                    command.on(), before.isEmpty() ? Inflow.NEW : Inflow.RETURNED, command.cause(), command.ethos(),
                    command.by(), null, null);
            if (!episodes.add(tx, started)) {
                return new Telling.OtherContent(command.id());
            }
            episodes.status(tx, command.id(), started, command.ethos(), command.on(), command.by());
            outbox.append(tx, HomelessMessages.started(started, tx.now()));
            nudge(tx, started);
            return new Telling.Told(started);
        });
    }

    /** The way of being homeless is another from this day on. @param id of the change */
    public Telling change(Caller caller, UUID id, UUID episode, EthosLight ethos, LocalDate from) {
        return told(caller, episode, (tx, one) -> {
            if (from.isBefore(one.startedOn()) || from.isAfter(today(tx, one.municipality()))) {
                return new Telling.Untimely();
            }
            return episodes.status(tx, id, one, ethos, from, caller.id()) ? null : new Telling.Repeated(one);
        });
    }

    /** The person says yes or no to standing on the by-name list. @param id of the answer */
    public Telling consent(Caller caller, UUID id, UUID episode, boolean given) {
        return told(caller, episode,
                (tx, one) -> episodes.consent(tx, id, one, given, caller.id()) ? null : new Telling.Repeated(one));
    }

    public Telling end(Caller caller, UUID episode, LocalDate on, Outflow outflow) {
        return transactions.in(caller.scope(), tx -> {
            var found = episodes.locked(tx, episode);
            if (found.isEmpty()) {
                return new Telling.Unknown();
            }
            var one = found.get();
            var end = one.end();
            if (end != null) {
                return end.on().equals(on) && end.outflow() == outflow ? new Telling.Repeated(one)
                        : new Telling.EndedBefore();
            }
            if (on.isBefore(one.startedOn()) || on.isAfter(today(tx, one.municipality()))) {
                return new Telling.Untimely();
            }
            return new Telling.Told(end(tx, one, new End(on, outflow, caller.id())));
        });
    }

    /** The household has its keys: whoever of the case was homeless is so no more. Part of the caller's transaction. */
    public void housed(Tx tx, UUID caseId, LocalDate on, String by) {
        episodes.ofCase(tx, caseId).stream().filter(Homelessness::open).findFirst()
                .flatMap(open -> episodes.locked(tx, open.id())).filter(Homelessness::open)
                .ifPresent(open -> end(tx, open,
                        new End(on.isBefore(open.startedOn()) ? open.startedOn() : on, Outflow.HOUSED, by)));
    }

    private Homelessness end(Tx tx, Homelessness one, End end) {
        episodes.end(tx, one.id(), end);
        var ended = episodes.find(tx, one.id()).orElseThrow();
        outbox.append(tx, HomelessMessages.ended(ended, end, tx.now()));
        nudge(tx, ended);
        return ended;
    }

    public Optional<Homelessness> show(Caller caller, UUID id, String purpose) {
        return transactions.in(caller.scope(), tx -> {
            var found = episodes.find(tx, id);
            found.ifPresent(one -> accessLog.write(tx,
                    new Reading(caller, one.municipality(), purpose, "homelessness", one.caseId())));
            return found;
        });
    }

    /** All that is known of a case; empty for one that has never asked housing for anything. The read is logged. */
    public Optional<CaseHomelessness> ofCase(Caller caller, UUID caseId, String purpose) {
        return transactions.in(caller.scope(), tx -> {
            var found = episodes.known(tx, caseId);
            found.ifPresent(one -> accessLog.write(tx,
                    new Reading(caller, one.municipality(), purpose, "homelessness", caseId)));
            return found;
        });
    }

    /** Who has agreed to be known by name to those who work to find them a home. The read is logged. */
    public Page<Homelessness> byName(Caller caller, String municipality, Cursor after, int limit, String purpose) {
        return accessLog.reading(caller.in(municipality), new Reading(caller, municipality, purpose, "by-name-list", null),
                tx -> episodes.byName(tx, municipality, after, limit));
    }

    /** Figures alone. @param until the first day after the time counted */
    public Flow flow(Caller caller, String municipality, LocalDate from, LocalDate until) {
        return transactions.snapshot(caller.in(municipality), tx -> episodes.flow(tx, municipality, from, until));
    }

    /** @param tell writes it, or says why not: nothing when it was written */
    private Telling told(Caller caller, UUID episode, BiFunction<Tx, Homelessness, @Nullable Telling> tell) {
        return transactions.in(caller.scope(), tx -> {
            var found = episodes.locked(tx, episode);
            if (found.isEmpty()) {
                return new Telling.Unknown();
            }
            if (!found.get().open()) {
                return new Telling.EndedBefore();
            }
            var refused = tell.apply(tx, found.get());
            nudge(tx, found.get());
            return refused == null ? new Telling.Told(episodes.find(tx, episode).orElseThrow()) : refused;
        });
    }

    private void nudge(Tx tx, Homelessness one) {
        tx.afterCommit(() -> nudges.nudge(Nudges.boardOf(one.municipality())));
    }

    private LocalDate today(Tx tx, String municipality) {
        return tx.now().atZone(municipalities.require(municipality).timeZone()).toLocalDate();
    }
}
