package trygg.housing.daycentre;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import org.jspecify.annotations.Nullable;

import io.quarkus.runtime.StartupEvent;
import trygg.housing.daycentre.CentreAct.ClosedAlready;
import trygg.housing.daycentre.CentreAct.Done;
import trygg.housing.daycentre.CentreAct.Fault;
import trygg.housing.daycentre.CentreAct.OtherContent;
import trygg.housing.daycentre.CentreAct.Repeated;
import trygg.housing.daycentre.CentreAct.Unfit;
import trygg.housing.daycentre.CentreAct.Unknown;
import trygg.housing.home.Home;
import trygg.housing.home.HomeFollower;
import trygg.platform.Background;
import trygg.platform.db.Scope;
import trygg.platform.db.Transactions;
import trygg.platform.db.Tx;
import trygg.platform.events.Outbox;
import trygg.platform.guarantee.Clocks;
import trygg.platform.guarantee.Clocks.Cause;
import trygg.platform.guarantee.Clocks.Start;
import trygg.platform.municipality.Municipalities;
import trygg.platform.municipality.Municipality;
import trygg.platform.secrecy.Caller;

/** What is done with day centres. Each method is one transaction. Nothing here tells of anybody who comes there. */
@ApplicationScoped
public class DayCentreService implements HomeFollower {

    private static final Duration PAUSE = Duration.ofSeconds(20);

    private final Transactions transactions;
    private final DayCentres centres;
    private final Clocks clocks;
    private final Outbox outbox;
    private final Municipalities municipalities;
    private final Background background;

    DayCentreService(Transactions transactions, DayCentres centres, Clocks clocks, Outbox outbox,
            Municipalities municipalities, Background background) {
        this.transactions = transactions;
        this.centres = centres;
        this.clocks = clocks;
        this.outbox = outbox;
        this.municipalities = municipalities;
        this.background = background;
    }

    /** A closure that is asked for. @param from now when left out @param replacement an address */
    public record Close(UUID id, UUID centreId, CentreClosure.Reason reason, @Nullable Instant from, @Nullable Instant until,
            @Nullable String replacement) {
    }

    void start(@Observes StartupEvent started) {
        background.loop("day-centres", () -> {
            sweep();
            background.pause(PAUSE);
        }, () -> {
        });
    }

    public List<DayCentre> list(Caller caller, String municipality) {
        return transactions.in(caller.in(municipality), tx -> centres.list(tx, municipality, zone(municipality)));
    }

    /** The same for everybody: where they are and when they are open is what they are for. */
    public List<DayCentre> open(Municipality municipality) {
        return transactions.in(Scope.of(municipality.code()),
                tx -> centres.list(tx, municipality.code(), municipality.timeZone()));
    }

    public Optional<DayCentre> show(Caller caller, UUID id) {
        return transactions.in(caller.scope(),
                tx -> centres.find(tx, id).map(home -> centres.whole(tx, home, zone(home.municipality()))));
    }

    /** Promises hours from a coming day on. @param promise its municipality is that of the centre, whatever it says */
    public CentreAct<HoursPromise> promise(Caller caller, HoursPromise promise) {
        return transactions.in(caller.scope(), tx -> {
            var home = centres.find(tx, promise.centreId()).orElse(null);
            if (home == null) {
                return new Unknown<>();
            }
            var told = new HoursPromise(promise.id(), home.municipality(), home.id(), promise.weekdays(), promise.from(),
                    promise.hours());
            var before = centres.promise(tx, told.id());
            if (before.isPresent()) {
                return before.get().equals(told) ? new Repeated<>(told) : new OtherContent<>(told.id());
            }
            var hours = told.hours();
            if (hours != null && !hours.possible()) {
                return new Unfit<>(Fault.HOURS_IMPOSSIBLE);
            }
            var zone = zone(home.municipality());
            var today = LocalDate.ofInstant(tx.now(), zone);
            var first = centres.whole(tx, home, zone).calendar().promises().stream().allMatch(one -> one.from().isAfter(today));
            if (told.from().isBefore(first ? today : today.plusDays(1))) {
                return new Unfit<>(Fault.PROMISED_ALREADY);
            }
            return centres.add(tx, told, caller.id()) ? new Done<>(told) : new OtherContent<>(told.id());
        });
    }

    /** Closes it, and says where people go. It may be told afterwards: what was closed was closed. */
    public CentreAct<CentreClosure> close(Caller caller, Close asked) {
        return transactions.in(caller.scope(), tx -> {
            var home = centres.kept(tx, asked.centreId()).orElse(null);
            if (home == null) {
                return new Unknown<>();
            }
            var before = centres.closure(tx, asked.id()).orElse(null);
            if (before != null) {
                var same = before.centreId().equals(home.id()) && before.reason() == asked.reason()
                        && before.replacement().equals(text(asked.replacement()))
                        && (asked.from() == null || before.from().equals(micros(asked.from())))
                        && Objects.equals(before.until(), asked.until() == null ? null : micros(asked.until()));
                return same ? new Repeated<>(before) : new OtherContent<>(asked.id());
            }
            var closure = new CentreClosure(asked.id(), home.municipality(), home.id(), asked.reason(),
                    asked.from() == null ? tx.now() : micros(asked.from()),
                    asked.until() == null ? null : micros(asked.until()),
                    text(asked.replacement()), caller.id(), null);
            if (closure.replacement().isEmpty()) {
                return new Unfit<>(Fault.REPLACEMENT_MISSING);
            }
            var until = closure.until();
            if (until != null && !until.isAfter(closure.from())) {
                return new Unfit<>(Fault.ENDS_BEFORE_IT_BEGINS);
            }
            if (!centres.add(tx, closure)) {
                return new ClosedAlready<>();
            }
            clocks.start(tx, new Start(DayCentreGuarantees.REOPENED, closure.municipality(), closure.centreId(), closure.id(),
                    false, false, closure.from()), Cause.by(caller.id()));
            outbox.append(tx, DayCentreMessages.closed(closure, tx.now()));
            if (until != null && !until.isAfter(tx.now())) {
                over(tx, closure, until, caller.id());
            }
            return new Done<>(centres.closure(tx, closure.id()).orElseThrow());
        });
    }

    /** Opens it again now, or takes a coming closure back; false when that closure is over, or there is none. */
    public boolean reopen(Caller caller, UUID centreId, UUID closureId) {
        return transactions.in(caller.scope(), tx -> {
            var closure = centres.lockedClosure(tx, closureId)
                    .filter(one -> one.centreId().equals(centreId) && one.over() == null).orElse(null);
            if (closure == null) {
                return false;
            }
            var until = closure.until();
            over(tx, closure, until != null && until.isBefore(tx.now()) ? until : tx.now(), caller.id());
            return true;
        });
    }

    /** A centre that left the register is closed for good: nothing says that it is open again, and nobody is owed that. */
    @Override
    public void withdrawn(Tx tx, Home home, String by) {
        for (var closure : centres.lockedOpen(tx, home.id())) {
            centres.end(tx, closure, tx.now(), by);
            clocks.withdraw(tx, DayCentreGuarantees.REOPENED, closure.id(), Cause.by(by));
        }
    }

    /** A closure whose end was told ends by itself. */
    void sweep() {
        for (var municipality : municipalities.all()) {
            transactions.run(Scope.of(municipality.code()), tx -> centres.due(tx, municipality.code())
                    .forEach(one -> over(tx, one, Objects.requireNonNull(one.until()), "system")));
        }
    }

    private void over(Tx tx, CentreClosure closure, Instant at, String by) {
        centres.end(tx, closure, at, by);
        if (at.isBefore(closure.from())) {
            clocks.withdraw(tx, DayCentreGuarantees.REOPENED, closure.id(), Cause.by(by));
        } else {
            clocks.fulfil(tx, DayCentreGuarantees.REOPENED, closure.id(), at, Cause.by(by));
        }
        var centre = centres.find(tx, closure.centreId())
                .map(home -> centres.whole(tx, home, zone(home.municipality())).calendar());
        var closed = new Span(closure.from(), at.isBefore(closure.from()) ? closure.from() : at);
        outbox.append(tx, DayCentreMessages.reopened(closure, at,
                centre.map(calendar -> Span.length(calendar.promised(closed)).toMinutes()).orElse(0L)));
    }

    private ZoneId zone(String municipality) {
        return municipalities.require(municipality).timeZone();
    }

    private static Instant micros(Instant at) {
        return at.truncatedTo(ChronoUnit.MICROS);
    }

    private static String text(@Nullable String told) {
        return told == null ? "" : told.strip();
    }
}
