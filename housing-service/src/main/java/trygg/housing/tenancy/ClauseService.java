package trygg.housing.tenancy;

import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import org.jspecify.annotations.Nullable;

import trygg.housing.tenancy.Clause.Gone;
import trygg.housing.tenancy.Clause.Why;
import trygg.housing.tenancy.NoteClause.Conditions;
import trygg.housing.tenancy.NoteClause.Fault;
import trygg.housing.tenancy.NoteClause.Noting;
import trygg.platform.db.Transactions;
import trygg.platform.events.Outbox;
import trygg.platform.municipality.Municipalities;
import trygg.platform.secrecy.AccessLog;
import trygg.platform.secrecy.AccessLog.Reading;
import trygg.platform.secrecy.Caller;

/** What contracts say, and which of it is a condition no home may have. Each method is one transaction. */
@ApplicationScoped
public class ClauseService {

    private static final int ROWS = 500;

    private final Transactions transactions;
    private final Tenancies tenancies;
    private final Clauses clauses;
    private final Outbox outbox;
    private final Municipalities municipalities;
    private final AccessLog accessLog;

    ClauseService(Transactions transactions, Tenancies tenancies, Clauses clauses, Outbox outbox,
            Municipalities municipalities, AccessLog accessLog) {
        this.transactions = transactions;
        this.tenancies = tenancies;
        this.clauses = clauses;
        this.outbox = outbox;
        this.municipalities = municipalities;
        this.accessLog = accessLog;
    }

    public Noting note(Caller caller, NoteClause command) {
        return transactions.in(caller.scope(), tx -> {
            var found = tenancies.locked(tx, command.tenancyId());
            if (found.isEmpty()) {
                return new Noting.Unknown();
            }
            var tenancy = found.get();
            var today = LocalDate.ofInstant(tx.now(), municipalities.require(tenancy.municipality()).timeZone());
            var known = clauses.find(tx, command.id());
            if (known.isPresent()) {
                return same(known.get(), command) ? new Noting.Repeated(known.get()) : new Noting.OtherContent(command.id());
            }
            var fault = fault(command, tenancy, today, caller);
            if (fault != null) {
                return new Noting.Unfit(fault);
            }
            var clause = new Clause(command.id(), command.tenancyId(), command.kind(), command.says(), command.endsOn(), today,
                    command.by(), null);
            if (!clauses.add(tx, tenancy.municipality(), clause)) {
                return new Noting.OtherContent(command.id());
            }
            var endsOn = clause.endsOn();
            if (endsOn != null) {
                outbox.append(tx, TenancyMessages.conditionFound(tenancy, clause, endsOn, tx.now()));
            }
            return new Noting.Noted(clause);
        });
    }

    /** The clause is gone from today; empty when there is none that stands, and the same again is no change. */
    public Optional<Clause> gone(Caller caller, UUID id, Why why) {
        return transactions.in(caller.scope(), tx -> {
            var tenancy = clauses.find(tx, id).flatMap(one -> tenancies.locked(tx, one.tenancyId()));
            var found = clauses.find(tx, id);
            if (tenancy.isEmpty() || found.isEmpty()) {
                return Optional.empty();
            }
            if (found.get().gone() == null) {
                var zone = municipalities.require(tenancy.get().municipality()).timeZone();
                clauses.gone(tx, id, new Gone(LocalDate.ofInstant(tx.now(), zone), why, caller.id()));
            }
            return clauses.find(tx, id);
        });
    }

    /** How much of what runs is conditioned. The read is logged, because findings are cases. */
    public Conditions conditions(Caller caller, String municipality, String purpose) {
        return accessLog.reading(caller.in(municipality), new Reading(caller, municipality, purpose, "conditions", null),
                tx -> {
                    var counts = clauses.counts(tx, municipality);
                    return new Conditions(counts[0], counts[1], counts[2], counts[3], clauses.found(tx, municipality, ROWS),
                            tenancies.running(tx, municipality, 0, ROWS).stream().filter(Tenancy::deviates).toList());
                });
    }

    private static @Nullable Fault fault(NoteClause command, Tenancy tenancy, LocalDate today, Caller caller) {
        var endsOn = command.endsOn();
        if (tenancy.end() != null) {
            return Fault.TENANCY_ENDED;
        }
        if (command.kind().condition()) {
            return endsOn == null || endsOn.isBefore(today) ? Fault.END_MISSING : null;
        }
        if (endsOn != null) {
            return Fault.NO_CONDITION;
        }
        return Clause.readsLikeACondition(command.kind(), command.says()) && !(command.checked() && caller.isStaff())
                ? Fault.READS_LIKE_A_CONDITION
                : null;
    }

    private static boolean same(Clause kept, NoteClause told) {
        return kept.equals(new Clause(told.id(), told.tenancyId(), kept.kind(), told.says(), kept.endsOn(), kept.notedOn(),
                told.by(), kept.gone())) && kept.kind() == told.kind()
                && Objects.equals(kept.endsOn(), told.endsOn());
    }
}
