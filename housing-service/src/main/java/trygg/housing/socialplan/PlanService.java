package trygg.housing.socialplan;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import org.jspecify.annotations.Nullable;

import trygg.housing.socialplan.PlanMeasure.Done;
import trygg.platform.db.Transactions;
import trygg.platform.db.Tx;
import trygg.platform.guarantee.Clocks;
import trygg.platform.guarantee.Clocks.Cause;
import trygg.platform.guarantee.Clocks.Start;
import trygg.platform.guarantee.GuaranteeClock;
import trygg.platform.municipality.Municipalities;
import trygg.platform.secrecy.Caller;

/** What is told and asked about the plan. Each method is one transaction. */
@ApplicationScoped
public class PlanService {

    private final Transactions transactions;
    private final PlanMeasures measures;
    private final Clocks clocks;
    private final Municipalities municipalities;

    PlanService(Transactions transactions, PlanMeasures measures, Clocks clocks, Municipalities municipalities) {
        this.transactions = transactions;
        this.measures = measures;
        this.clocks = clocks;
        this.municipalities = municipalities;
    }

    /** @param clock nothing where the municipality has not switched the guarantee on */
    public record Followed(PlanMeasure measure, @Nullable GuaranteeClock clock) {
    }

    public Planning add(Caller caller, PlanMeasure told) {
        return transactions.in(caller.in(told.municipality()), tx -> {
            var known = measures.find(tx, told.id());
            if (known.isPresent()) {
                return known.get().told().equals(told) ? new Planning.Repeated(known.get())
                        : new Planning.OtherContent(told.id());
            }
            if (told.dueOn().isBefore(today(tx, told.municipality()))) {
                return new Planning.Untimely();
            }
            if (!measures.add(tx, told)) {
                return new Planning.OtherContent(told.id());
            }
            // It is about nobody: the measure is the matter.
            clocks.startUntil(tx, new Start(PlanGuarantees.MEASURE, told.municipality(), told.id(), told.id(), false, false,
                    tx.now()), told.dueOn(), Cause.by(told.by()));
            return new Planning.Noted(told);
        });
    }

    /** The measure is done. One that is late stays a breach on the ledger, done late. */
    public Planning done(Caller caller, UUID id, LocalDate on, String note) {
        return transactions.in(caller.scope(), tx -> measures.locked(tx, id).<Planning> map(one -> {
            var before = one.done();
            if (before != null) {
                return before.on().equals(on) && before.note().equals(note) ? new Planning.Repeated(one)
                        : new Planning.DoneBefore(one);
            }
            if (on.isAfter(today(tx, one.municipality()))) {
                return new Planning.Untimely();
            }
            measures.done(tx, id, new Done(on, note, caller.id()));
            clocks.fulfil(tx, PlanGuarantees.MEASURE, id, moment(tx, one, on), Cause.by(caller.id()));
            return new Planning.Noted(measures.find(tx, id).orElseThrow());
        }).orElseGet(Planning.Unknown::new));
    }

    /** What is open first, by its day; then what is done. */
    public List<Followed> list(Caller caller, String municipality, int limit) {
        return transactions.in(caller.in(municipality), tx -> followed(tx, measures.list(tx, municipality, limit)));
    }

    public Optional<Followed> find(Caller caller, UUID id) {
        return transactions.in(caller.scope(),
                tx -> followed(tx, measures.find(tx, id).stream().toList()).stream().findFirst());
    }

    private List<Followed> followed(Tx tx, List<PlanMeasure> found) {
        var running = clocks.bySubject(tx, found.stream().map(PlanMeasure::id).toList());
        return found.stream().map(one -> new Followed(one,
                running.getOrDefault(one.id(), List.of()).stream().findFirst().orElse(null))).toList();
    }

    /** The day's end, or now on the day itself; what was done before it was told of was done when it was told of. */
    private Instant moment(Tx tx, PlanMeasure one, LocalDate on) {
        var end = on.plusDays(1).atStartOfDay(zone(one.municipality())).toInstant().minusSeconds(1);
        return end.isAfter(tx.now()) ? tx.now() : end;
    }

    private LocalDate today(Tx tx, String municipality) {
        return tx.now().atZone(zone(municipality)).toLocalDate();
    }

    private ZoneId zone(String municipality) {
        return municipalities.require(municipality).timeZone();
    }
}
