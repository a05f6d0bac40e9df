package trygg.housing.arrivals;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;

import org.jspecify.annotations.Nullable;

import trygg.housing.arrivals.ArrivalFact.Step;
import trygg.housing.arrivals.Telling.Fault;
import trygg.housing.home.HomeImport;
import trygg.housing.home.HomeImport.Wrong;
import trygg.platform.act.Repeatable;
import trygg.platform.api.Codes;
import trygg.platform.api.Cursor;
import trygg.platform.api.Cursor.Page;
import trygg.platform.api.Problem;
import trygg.platform.db.Scope;
import trygg.platform.db.Transactions;
import trygg.platform.db.Tx;
import trygg.platform.events.Outbox;
import trygg.platform.guarantee.GuaranteeClock;
import trygg.platform.municipality.Municipalities;
import trygg.platform.municipality.Municipality;
import trygg.platform.secrecy.AccessLog;
import trygg.platform.secrecy.AccessLog.Reading;
import trygg.platform.secrecy.Caller;
import trygg.platform.secrecy.PublicCounts;

/** What is told and asked about arrivals. Each method is one transaction with its facts, its clock and its events. */
@ApplicationScoped
public class ArrivalService {

    private final Transactions transactions;
    private final Arrivals arrivals;
    private final ArrivalClocks clocks;
    private final Outbox outbox;
    private final Municipalities municipalities;
    private final AccessLog accessLog;

    ArrivalService(Transactions transactions, Arrivals arrivals, ArrivalClocks clocks, Outbox outbox,
            Municipalities municipalities, AccessLog accessLog) {
        this.transactions = transactions;
        this.arrivals = arrivals;
        this.clocks = clocks;
        this.outbox = outbox;
        this.municipalities = municipalities;
        this.accessLog = accessLog;
    }

    /** An arrival with its clocks, the earliest due first. */
    public record File(Arrival arrival, List<GuaranteeClock> clocks) {
    }

    /**
     * What came of telling.
     *
     * @param fact of which the telling tells
     * @param after the arrival after it, where there is one and nothing was refused
     */
    public record Answer(Telling telling, @Nullable UUID fact, @Nullable File after) {
    }

    /**
     * A page of arrivals.
     *
     * @param awaited in all
     * @param withoutHome of those, how many have no home to come to
     */
    public record Listed(Page<File> page, long awaited, long withoutHome) {
    }

    /** @param protectedPerson nothing where nobody knows */
    public Agreeing agree(Caller caller, Agreement told, @Nullable Boolean protectedPerson) {
        return transactions.in(caller.in(told.municipality()), tx -> {
            var outcome = Arrival.agree(told, protectedPerson(tx, told, protectedPerson),
                    arrivals.find(tx, told.id()).orElse(null), today(tx, told.municipality()), tx.now(), caller.id());
            if (!(outcome instanceof Agreeing.Agreed(var arrival)) || write(tx, arrival)) {
                return outcome;
            }
            return standing(tx, told);
        });
    }

    /** Why it could not be written: another has the reference, or one the caller may not see has the id. */
    private Agreeing standing(Tx tx, Agreement told) {
        return arrivals.ofReferences(tx, told.municipality(), List.of(told.reference())).stream()
                .filter(one -> one.state() != Arrival.State.CANCELLED).findFirst()
                .<Agreeing> map(one -> new Agreeing.Known(one.id())).orElseGet(() -> new Agreeing.OtherContent(told.id()));
    }

    private boolean write(Tx tx, Arrival arrival) {
        if (!arrivals.add(tx, arrival)) {
            return false;
        }
        clocks.agreed(tx, arrival);
        outbox.append(tx, ArrivalMessages.agreed(arrival));
        return true;
    }

    /**
     * Takes a whole sheet in, or nothing of it and says everything that is wrong. What stands here just so is left as it is,
     * also when it was moved or cancelled since.
     */
    public HomeImport take(Caller caller, String municipality, String text) {
        return transactions.in(caller.in(municipality), tx -> {
            var read = ArrivalSheet.read(text, municipality);
            var wrong = new ArrayList<>(read.wrong());
            var standing = arrivals
                    .ofReferences(tx, municipality, read.lines().stream().map(line -> line.agreement().reference()).toList())
                    .stream()
                    .collect(Collectors.toMap(one -> one.agreed().reference(), Function.identity(), (_, last) -> last));
            var added = new ArrayList<Arrival>();
            for (var line : read.lines()) {
                var told = line.agreement();
                var known = standing.get(told.reference());
                if (known != null && known.agreedAs(told)) {
                    continue;
                }
                if (known != null && known.state() != Arrival.State.CANCELLED) {
                    wrong.add(new Wrong(line.row(), "reference", "known-with-other-content"));
                    continue;
                }
                switch (Arrival.agree(told, protectedPerson(tx, told, line.protectedPerson()), null,
                        today(tx, municipality), tx.now(), caller.id())) {
                    case Agreeing.Agreed(var arrival) -> added.add(arrival);
                    case Agreeing.Unfit(var fault) ->
                        wrong.add(new Wrong(line.row(), fault == Fault.NOT_BORN ? "births" : "arrives_on", Codes.of(fault)));
                    default -> throw new IllegalStateException("what is new is agreed on, or does not fit");
                }
            }
            if (!wrong.isEmpty()) {
                wrong.sort(Comparator.comparingInt(Wrong::row));
                return new HomeImport(0, 0, wrong);
            }
            for (var arrival : added) {
                if (!write(tx, arrival)) {
                    // Somebody entered it since it was looked for: all of the sheet is taken back.
                    throw Problem.of(409, "arrivals-changed", "Somebody entered one meanwhile; send the sheet again")
                            .asException();
                }
            }
            return new HomeImport(added.size(), read.lines().size() - added.size(), List.of());
        });
    }

    /**
     * Tells something of an arrival, or several things: all of them, or none.
     *
     * @param steps by the ids of their facts, in their order
     * @return what came of the last, or of the first that refused
     */
    public Answer tell(Caller caller, UUID arrival, SequencedMap<UUID, Step> steps) {
        return transactions.in(caller.scope(), tx -> arrivals.locked(tx, arrival).map(found -> {
            var today = today(tx, found.agreed().municipality());
            var told = new ArrayList<Telling.Told>();
            var after = found;
            Telling last = new Telling.Repeated(found);
            for (var step : steps.entrySet()) {
                last = after.tell(step.getKey(), step.getValue(), today, tx.now(), caller.id());
                if (last instanceof Telling.Told one) {
                    told.add(one);
                    after = one.after();
                } else if (!(last instanceof Telling.Repeated)) {
                    return new Answer(last, step.getKey(), null);
                }
            }
            var before = found;
            for (var one : told) {
                write(tx, before, one);
                before = one.after();
            }
            return new Answer(last, steps.isEmpty() ? null : steps.lastEntry().getKey(), file(tx, after));
        }).orElseGet(() -> new Answer(new Telling.Unknown(), null, null)));
    }

    private void write(Tx tx, Arrival before, Telling.Told told) {
        if (!arrivals.tell(tx, told.after(), told.fact())) {
            // It stands for a fact of another arrival: all that was told with it is taken back.
            throw Repeatable.otherContent(told.fact().id()).asException();
        }
        clocks.told(tx, told.after(), told.fact());
        ArrivalMessages.told(before, told.after(), told.fact()).ifPresent(event -> outbox.append(tx, event));
    }

    public Listed list(Caller caller, String municipality, Asked asked, Cursor after, int limit, String purpose) {
        return accessLog.reading(caller.in(municipality), new Reading(caller, municipality, purpose, "arrivals", null), tx -> {
            var page = arrivals.list(tx, municipality, asked, after, limit);
            var running = clocks.ofAll(tx, page.items());
            var counts = count(tx, municipalities.require(municipality));
            return new Listed(page.map(one -> new File(one, running.getOrDefault(one.id(), List.of()))), counts.awaited(),
                    counts.withoutHome());
        });
    }

    /** One arrival with all that was told; the read is logged. */
    public Optional<File> show(Caller caller, UUID id, String purpose) {
        return transactions.in(caller.scope(), tx -> arrivals.find(tx, id).map(arrival -> {
            var agreed = arrival.agreed();
            accessLog.write(tx, new Reading(caller, agreed.municipality(), purpose, "arrival", agreed.caseId()));
            return file(tx, arrival);
        }));
    }

    /** The arrival of a household's case that was agreed last. */
    public Optional<UUID> ofCase(Caller caller, UUID caseId) {
        return transactions.in(caller.scope(), tx -> arrivals.ofCase(tx, caseId));
    }

    /** Arrivals of the last twelve months, those with everything ready before they came first; as everybody may see them. */
    public PublicCounts.Row open(Municipality municipality) {
        return transactions.in(Scope.of(municipality.code()), tx -> {
            var counts = count(tx, municipality);
            return PublicCounts.of(List.of(counts.inTime(), counts.late()));
        });
    }

    private Arrivals.Counts count(Tx tx, Municipality municipality) {
        return arrivals.count(tx, municipality.code(), today(tx, municipality.code()), municipality.timeZone().getId());
    }

    private File file(Tx tx, Arrival arrival) {
        return new File(arrival, clocks.of(tx, arrival));
    }

    /** Who is known to be protected by the case stays so, whatever is told; what nobody knows counts as protected. */
    private boolean protectedPerson(Tx tx, Agreement told, @Nullable Boolean said) {
        var caseSays = told.caseId() == null ? Optional.<Boolean> empty()
                : arrivals.protectedByCase(tx, told.municipality(), told.caseId());
        return said == null ? caseSays.orElse(true) : said || caseSays.orElse(false);
    }

    private LocalDate today(Tx tx, String municipality) {
        return LocalDate.ofInstant(tx.now(), municipalities.require(municipality).timeZone());
    }
}
