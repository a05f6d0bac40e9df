package trygg.housing.stock;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import trygg.housing.stock.MoveReadyDate.Moving;
import trygg.housing.stock.PlannedHome.Change;
import trygg.platform.db.Scope;
import trygg.platform.db.Transactions;
import trygg.platform.db.Tx;
import trygg.platform.events.Outbox;
import trygg.platform.municipality.Municipalities;
import trygg.platform.municipality.Municipality;
import trygg.platform.municipality.Municipality.District;
import trygg.platform.secrecy.Caller;

/** The gap between need and homes, and the days of homes to come. Each method is one transaction; it tells of nobody. */
@ApplicationScoped
public class StockService {

    private final Transactions transactions;
    private final Stock stock;
    private final Outbox outbox;
    private final Municipalities municipalities;

    StockService(Transactions transactions, Stock stock, Outbox outbox, Municipalities municipalities) {
        this.transactions = transactions;
        this.stock = stock;
        this.outbox = outbox;
        this.municipalities = municipalities;
    }

    public Gap gap(Caller caller, String municipality) {
        // Asked first, so that who may not is refused before anything is counted.
        return gap(caller.in(municipality), municipalities.require(municipality));
    }

    /** The same for the figures that are open to everybody, who get them with what is withheld. */
    public Gap gap(Municipality municipality) {
        return gap(Scope.of(municipality.code()), municipality);
    }

    private Gap gap(Scope scope, Municipality municipality) {
        return transactions.snapshot(scope, tx -> {
            var today = today(tx, municipality);
            var year = today.minusYears(1).plusDays(1);
            var flow = stock.flow(tx, municipality.code(), year, year.atStartOfDay(municipality.timeZone()).toInstant());
            return Gap.of(today, stock.needing(tx, municipality.code()), stock.units(tx, municipality.code(), today),
                    municipality.districts().stream().map(District::code).toList(), flow[0], flow[1]);
        });
    }

    /** Homes that are not ready yet, by the day they will be. */
    public List<PlannedHome> planned(Caller caller, String municipality, int limit) {
        return transactions.in(caller.in(municipality), tx -> stock.planned(tx, municipality,
                today(tx, municipalities.require(municipality)), limit));
    }

    public Optional<PlannedHome> find(Caller caller, UUID home) {
        return transactions.in(caller.scope(), tx -> find(tx, home));
    }

    /** Moves the day; the one that was promised before stays in the history for ever. */
    public Moving move(Caller caller, MoveReadyDate command) {
        return transactions.in(caller.scope(), tx -> {
            var unused = stock.lockUnused(tx, command.homeId());
            var found = find(tx, command.homeId());
            if (found.isEmpty()) {
                return new Moving.Unknown();
            }
            var home = found.get();
            var before = home.changes().stream().filter(one -> one.id().equals(command.id())).findFirst();
            if (before.isPresent()) {
                return before.get().isOn().equals(command.readyOn()) ? new Moving.Repeated(home)
                        : new Moving.OtherContent(command.id());
            }
            if (!unused) {
                return new Moving.InUse(home.id());
            }
            if (home.readyOn().equals(command.readyOn())) {
                return new Moving.SameDay(home.id());
            }
            var change = new Change(command.id(), home.readyOn(), command.readyOn(), command.by());
            if (!stock.move(tx, home.municipality(), home.id(), change)) {
                return new Moving.OtherContent(command.id());
            }
            outbox.append(tx, StockMessages.changed(home, change, tx.now()));
            return new Moving.Moved(find(tx, home.id()).orElseThrow());
        });
    }

    /** The municipality's day is only known with the home. */
    private Optional<PlannedHome> find(Tx tx, UUID home) {
        return stock.find(tx, home, LocalDate.ofInstant(tx.now(), java.time.ZoneOffset.UTC))
                .flatMap(one -> stock.find(tx, home, today(tx, municipalities.require(one.municipality()))));
    }

    private static LocalDate today(Tx tx, Municipality municipality) {
        return tx.now().atZone(municipality.timeZone()).toLocalDate();
    }
}
