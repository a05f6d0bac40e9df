package trygg.housing.purchase;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import org.jspecify.annotations.Nullable;

import trygg.housing.home.Home;
import trygg.housing.home.HomeService;
import trygg.housing.home.Homes;
import trygg.housing.home.Occupancies;
import trygg.housing.home.Occupancy;
import trygg.housing.home.Registering;
import trygg.housing.tenancy.Letting;
import trygg.housing.tenancy.Tenancy;
import trygg.housing.tenancy.TenancyService;
import trygg.platform.db.Transactions;
import trygg.platform.db.Tx;
import trygg.platform.events.Outbox;
import trygg.platform.municipality.Municipalities;
import trygg.platform.secrecy.AccessLog;
import trygg.platform.secrecy.AccessLog.Reading;
import trygg.platform.secrecy.Caller;

/** Terms, what is saved by them, and purchases. Each method is one transaction. */
@ApplicationScoped
public class PurchaseService {

    private final Transactions transactions;
    private final Purchases purchases;
    private final Homes homes;
    private final HomeService register;
    private final Occupancies occupancies;
    private final TenancyService tenancies;
    private final Outbox outbox;
    private final Municipalities municipalities;
    private final AccessLog accessLog;

    PurchaseService(Transactions transactions, Purchases purchases, Homes homes, HomeService register, Occupancies occupancies,
            TenancyService tenancies, Outbox outbox, Municipalities municipalities, AccessLog accessLog) {
        this.transactions = transactions;
        this.purchases = purchases;
        this.homes = homes;
        this.register = register;
        this.occupancies = occupancies;
        this.tenancies = tenancies;
        this.outbox = outbox;
        this.municipalities = municipalities;
        this.accessLog = accessLog;
    }

    /** Terms that are to hold for a home from a day on. */
    public record Setting(UUID id, UUID homeId, LocalDate validFrom, BigDecimal price, Terms.Basis basis,
            BigDecimal savedMonthly, int monthsBefore) {

        Terms terms(String municipality, String by) {
            return new Terms(id, municipality, homeId, validFrom, price, basis, savedMonthly, monthsBefore, by);
        }
    }

    /** A home with its terms, the newest first. @param tenancyId of who lives there now, if anybody does */
    public record OfHome(Home home, List<Terms> terms, @Nullable UUID tenancyId) {

        public OfHome {
            terms = List.copyOf(terms);
        }
    }

    /**
     * A tenant's way from renting to owning.
     *
     * @param terms nothing while none have been set for the home
     * @param saved until the day of reading, or until the purchase or the tenancy's end
     */
    public record Path(Rented rented, Home home, @Nullable Terms terms, Terms.@Nullable Saved saved,
            @Nullable Purchase purchase) {
    }

    /** Whoever moved in by earlier terms keeps them. */
    public Buying set(Caller caller, Setting command) {
        return transactions.in(caller.scope(), tx -> {
            var home = homes.locked(tx, command.homeId()).filter(one -> one.kind().lettable() && !one.withdrawn());
            if (home.isEmpty()) {
                return new Buying.Unknown();
            }
            var told = command.terms(home.get().municipality(), caller.id());
            var known = purchases.terms(tx, told.id());
            if (known.isPresent()) {
                return known.get().equals(told) ? new Buying.TermsRepeated(told) : new Buying.OtherContent(told.id());
            }
            var before = purchases.ofHome(tx, told.homeId());
            if (before.stream().anyMatch(one -> one.validFrom().equals(told.validFrom()))) {
                return new Buying.OtherTermsThatDay(told.validFrom());
            }
            var earliest = earliest(tx, told, before);
            if (!before.isEmpty() && told.validFrom().isBefore(earliest)) {
                return new Buying.Backdated(earliest);
            }
            return purchases.add(tx, told) ? new Buying.TermsSet(told) : new Buying.OtherContent(told.id());
        });
    }

    /** Today, or the day after everything that the terms of who lives there rest on. */
    private LocalDate earliest(Tx tx, Terms told, List<Terms> before) {
        var today = today(tx, told.municipality());
        return purchases.rentedNow(tx, told.homeId())
                .flatMap(rented -> Terms.holding(before, rented.keys()).map(Terms::validFrom)
                        .map(from -> from.isAfter(rented.keys()) ? from : rented.keys()))
                .map(held -> held.plusDays(1)).filter(today::isBefore).orElse(today);
    }

    /** The terms of a home, which tell of nobody; empty for a home that is not there. */
    public Optional<List<Terms>> terms(Caller caller, UUID home) {
        return ofHome(caller, home).map(OfHome::terms);
    }

    /**
     * With the tenancy that runs there, unless that would tell where somebody protected lives or who lives in a hidden home.
     */
    public Optional<OfHome> ofHome(Caller caller, UUID home) {
        return transactions.in(caller.scope(), tx -> homes.find(tx, home).map(one -> new OfHome(one,
                purchases.ofHome(tx, home), purchases.rentedNow(tx, home)
                        .filter(rented -> !rented.protectedPerson() && !one.has(Home.Feature.HIDDEN)).map(Rented::tenancyId)
                        .orElse(null))));
    }

    /** What a tenant may know from the day of the keys. The read is logged. */
    public Optional<Path> ofTenancy(Caller caller, UUID tenancy, String purpose) {
        return transactions.in(caller.scope(), tx -> purchases.rented(tx, tenancy)
                .map(rented -> path(tx, caller, rented, homes.find(tx, rented.homeId()).orElseThrow(), purpose)));
    }

    /** The tenant buys: the tenancy ends with it, and the home leaves the register. */
    public Buying buy(Caller caller, UUID tenancy, LocalDate on) {
        return transactions.in(caller.scope(), tx -> {
            purchases.lock(tx, tenancy);
            var found = purchases.rented(tx, tenancy);
            if (found.isEmpty()) {
                return new Buying.Unknown();
            }
            var rented = found.get();
            var before = purchases.find(tx, tenancy);
            if (before.isPresent()) {
                return before.get().on().equals(on) ? new Buying.BoughtAgain(before.get())
                        : new Buying.BoughtBefore(before.get());
            }
            var terms = Terms.holding(purchases.ofHome(tx, rented.homeId()), rented.keys());
            if (terms.isEmpty()) {
                return new Buying.NoTerms();
            }
            if (on.isBefore(rented.keys()) || on.isAfter(today(tx, rented.municipality()))) {
                return new Buying.Untimely();
            }
            if (on.isBefore(terms.get().earliest(rented.keys()))) {
                return new Buying.TooEarly(terms.get().earliest(rented.keys()));
            }
            // Asked first: what is written below stays written when the answer is no.
            if (rented.endedOn() != null || promised(tx, rented)) {
                return new Buying.NotToBeHad();
            }
            return buy(tx, rented, terms.get(), on, caller.id());
        });
    }

    private Buying buy(Tx tx, Rented rented, Terms terms, LocalDate on, String by) {
        var saved = terms.saved(rented.keys(), on);
        var purchase = new Purchase(rented.tenancyId(), rented.municipality(), terms.id(), on, saved.saved(), saved.left(), by);
        var ended = tenancies.end(tx, rented.tenancyId(), on, Tenancy.Reason.OWN_HOME, by);
        var left = register.withdraw(tx, rented.homeId(), by);
        if (!(ended instanceof Letting.Done) || !(left instanceof Registering.Registered<?>)
                || !purchases.add(tx, purchase)) {
            // Somebody was there in the same moment; the transaction takes back what it has written.
            throw new IllegalStateException("a home was given away while it was bought");
        }
        outbox.append(tx, PurchaseMessages.bought(rented, terms, purchase, tx.now()));
        return new Buying.Bought(purchase);
    }

    private boolean promised(Tx tx, Rented rented) {
        return occupancies.ofHome(tx, rented.homeId()).stream()
                .filter(one -> !one.sourceId().equals(rented.tenancyId()) && one.reason() != Occupancy.Reason.OUT_OF_SERVICE)
                .anyMatch(one -> {
                    var until = one.until();
                    return until == null || until.isAfter(tx.now());
                });
    }

    private Path path(Tx tx, Caller caller, Rented rented, Home home, String purpose) {
        accessLog.write(tx, new Reading(caller, rented.municipality(), purpose, "purchase", rented.caseId()));
        var purchase = purchases.find(tx, rented.tenancyId()).orElse(null);
        var terms = Terms.holding(purchases.ofHome(tx, rented.homeId()), rented.keys()).orElse(null);
        var ended = rented.endedOn();
        return new Path(rented, home, terms,
                terms == null ? null
                        : terms.saved(rented.keys(), ended == null ? today(tx, rented.municipality()) : ended),
                purchase);
    }

    private LocalDate today(Tx tx, String municipality) {
        return tx.now().atZone(municipalities.require(municipality).timeZone()).toLocalDate();
    }
}
