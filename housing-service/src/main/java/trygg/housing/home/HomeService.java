package trygg.housing.home;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;

import org.jspecify.annotations.Nullable;

import trygg.housing.home.Home.Contract;
import trygg.housing.home.HomeImport.Wrong;
import trygg.housing.home.Registering.Known;
import trygg.housing.home.Registering.OtherContent;
import trygg.housing.home.Registering.Registered;
import trygg.housing.home.Registering.Repeated;
import trygg.housing.home.Registering.Taken;
import trygg.housing.home.Registering.Unknown;
import trygg.housing.home.Registering.UnknownLandlord;
import trygg.housing.home.Registering.WrongContract;
import trygg.housing.home.Registering.WrongTime;
import trygg.platform.api.Cursor.Page;
import trygg.platform.api.Problem;
import trygg.platform.db.Transactions;
import trygg.platform.db.Tx;
import trygg.platform.municipality.Municipalities;
import trygg.platform.secrecy.AccessLog;
import trygg.platform.secrecy.AccessLog.Reading;
import trygg.platform.secrecy.Caller;

/** What is done with the register of homes. Each method is one transaction. */
@ApplicationScoped
public class HomeService {

    private final Transactions transactions;
    private final Homes homes;
    private final Occupancies occupancies;
    private final Instance<HomeFollower> followers;
    private final Municipalities municipalities;
    private final AccessLog accessLog;

    HomeService(Transactions transactions, Homes homes, Occupancies occupancies, Instance<HomeFollower> followers,
            Municipalities municipalities, AccessLog accessLog) {
        this.transactions = transactions;
        this.homes = homes;
        this.occupancies = occupancies;
        this.followers = followers;
        this.municipalities = municipalities;
        this.accessLog = accessLog;
    }

    /** A page of the register and how many homes there are of what is asked for. */
    public record Found(Page<RegisteredHome> page, long total) {
    }

    /** One home, for what time it is whose, and why it was closed. */
    public record Shown(RegisteredHome home, List<Occupancy> occupancies, List<Closure> closures) {
    }

    public Registering<Landlord> add(Caller caller, Landlord landlord) {
        return transactions.in(caller.in(landlord.municipality()), tx -> {
            if (homes.add(tx, landlord, caller.id())) {
                return new Registered<>(landlord);
            }
            return homes.landlord(tx, landlord.id()).filter(landlord::equals).isPresent() ? new Repeated<>(landlord)
                    : new OtherContent<>(landlord.id());
        });
    }

    public List<Landlord> landlords(Caller caller, String municipality) {
        return transactions.in(caller.in(municipality), tx -> homes.landlords(tx, municipality));
    }

    public Registering<Home> add(Caller caller, Home home) {
        return transactions.in(caller.in(home.municipality()), tx -> add(tx, home, caller.id()));
    }

    /** The same as a part of the caller's transaction. */
    public Registering<Home> add(Tx tx, Home home, String by) {
        if (home.kind() != HomeKind.DAY_CENTRE && home.kind().forTheNight() != (home.contract() == Contract.NIGHT)) {
            return new WrongContract<>();
        }
        var landlord = homes.landlord(tx, home.landlordId());
        if (landlord.filter(owner -> owner.municipality().equals(home.municipality())).isEmpty()) {
            return new UnknownLandlord<>();
        }
        return homes.add(tx, home, by) ? new Registered<>(home) : standing(tx, home);
    }

    /** Why the home could not be added: by its id first, then by its place. */
    private Registering<Home> standing(Tx tx, Home home) {
        var sameId = homes.find(tx, home.id());
        if (sameId.isPresent()) {
            // Also when it was withdrawn since: what is sent again was done.
            return sameId.get().enteredAs(home.id()).equals(home) ? new Repeated<>(home) : new OtherContent<>(home.id());
        }
        return homes.inPlacesOf(tx, home.municipality(), List.of(home)).stream().filter(one -> !one.withdrawn()).findFirst()
                .<Registering<Home>> map(one -> new Known<>(one.has(Home.Feature.HIDDEN) ? null : one.id()))
                .orElseGet(() -> new OtherContent<>(home.id()));
    }

    /** Takes a whole sheet in, or nothing of it and says everything that is wrong. */
    public HomeImport take(Caller caller, String municipality, String sheet) {
        return transactions.in(caller.in(municipality), tx -> {
            var read = HomeSheet.read(sheet, municipality, homes.landlords(tx, municipality));
            var wrong = new ArrayList<>(read.wrong());
            var added = new ArrayList<Home>();
            var standing = new Standing(homes.inPlacesOf(tx, municipality, read.homes()));
            for (var home : read.homes()) {
                var row = read.rows().get(home.id());
                switch (standing.of(home)) {
                    case NEW -> added.add(home);
                    case KNOWN -> {
                    }
                    case OTHER_CONTENT -> wrong.add(new Wrong(row, "label", "known-with-other-content"));
                    case OTHER_PLACE -> wrong.add(new Wrong(row, "building", "label-taken-in-building"));
                }
            }
            if (!wrong.isEmpty()) {
                wrong.sort(Comparator.comparingInt(Wrong::row));
                return new HomeImport(0, 0, wrong);
            }
            for (var home : added) {
                if (!homes.add(tx, home, caller.id())) {
                    // Somebody entered it since it was looked for: all of the sheet is taken back.
                    throw Problem.of(409, "register-changed", "The register changed meanwhile; send the sheet again")
                            .asException();
                }
            }
            return new HomeImport(added.size(), read.homes().size() - added.size(), List.of());
        });
    }

    /** The register tells of homes, of nobody who lives there. */
    public Found list(Caller caller, HomesAsked asked) {
        return transactions.in(caller.in(asked.municipality()), tx -> {
            var today = today(tx, asked.municipality());
            return new Found(homes.list(tx, asked, today), homes.count(tx, asked, today));
        });
    }

    /** One home with whose it is; the read is logged. */
    public Optional<Shown> show(Caller caller, UUID id, String purpose) {
        return read(caller, id, purpose, "home");
    }

    /** Whether the caller may know where a hidden home is: who is on the case of somebody there, and the duty officer. */
    public boolean mayKnowAddress(Caller caller, UUID id) {
        return caller.is("duty-officer") || transactions.in(caller.scope(), tx -> occupancies.onTheCase(tx, id, caller.id()));
    }

    /**
     * The same with the address of a hidden home, which is a step and a line of the log of its own; empty for who may not
     * know it.
     */
    public Optional<Shown> showAddress(Caller caller, UUID id, String purpose) {
        return mayKnowAddress(caller, id) ? read(caller, id, purpose, "hidden-address") : Optional.empty();
    }

    private Optional<Shown> read(Caller caller, UUID id, String purpose, String what) {
        return transactions.in(caller.scope(), tx -> {
            var found = homes.find(tx, id)
                    .flatMap(home -> homes.registered(tx, id, today(tx, home.municipality())));
            found.ifPresent(one -> accessLog.write(tx,
                    new Reading(caller, one.home().municipality(), purpose, what, null)));
            return found.map(one -> new Shown(one, occupancies.ofHome(tx, id), homes.closures(tx, id)));
        });
    }

    /** Takes the home out of service, unless somebody has it then. */
    public Registering<Closure> close(Caller caller, CloseHome asked) {
        return transactions.in(caller.scope(), tx -> {
            // A day centre closes only with an address to go to, which is told to trygg.housing.daycentre.
            var home = homes.locked(tx, asked.homeId()).filter(one -> one.kind() != HomeKind.DAY_CENTRE);
            if (home.isEmpty()) {
                return new Unknown<>();
            }
            var before = homes.asked(tx, asked.id());
            if (before.isPresent()) {
                return before.get().equals(asked) ? new Repeated<>(homes.closure(tx, asked.id()).orElseThrow())
                        : new OtherContent<>(asked.id());
            }
            var until = asked.until();
            var from = asked.from() == null ? tx.now() : asked.from();
            if (from.isBefore(tx.now()) || until != null && !from.isBefore(until)) {
                return new WrongTime<>();
            }
            var closure = new Closure(asked.id(), asked.homeId(), asked.reason(), from, until, caller.id());
            if (!taken(tx, home.get(), closure)) {
                return new Taken<>();
            }
            homes.close(tx, home.get().municipality(), asked, caller.id());
            return new Registered<>(closure);
        });
    }

    /** Puts it into service again; false when there is no such closure of the home. */
    public boolean reopen(Caller caller, UUID homeId, UUID closureId) {
        return transactions.in(caller.scope(), tx -> {
            var known = homes.closure(tx, closureId).filter(one -> one.homeId().equals(homeId)).isPresent();
            // A withdrawn home is closed for good.
            if (!known || homes.locked(tx, homeId).filter(Home::withdrawn).isPresent()) {
                return false;
            }
            occupancies.end(tx, closureId, tx.now());
            return true;
        });
    }

    /** Takes the home out of the register for good, unless somebody has it or is to have it. */
    public Registering<Home> withdraw(Caller caller, UUID id) {
        return transactions.in(caller.scope(), tx -> withdraw(tx, id, caller.id()));
    }

    /** The same as a part of the caller's transaction. */
    public Registering<Home> withdraw(Tx tx, UUID id, String by) {
        var home = homes.locked(tx, id).orElse(null);
        if (home == null) {
            return new Unknown<>();
        }
        if (home.withdrawn()) {
            return new Repeated<>(home);
        }
        if (occupancies.ofHome(tx, id).stream().anyMatch(one -> one.reason() != Occupancy.Reason.OUT_OF_SERVICE
                && lasts(one.until(), tx.now()))) {
            return new Taken<>();
        }
        homes.closures(tx, id).forEach(closure -> occupancies.end(tx, closure.id(), tx.now()));
        // Whoever offers it at this moment waits for the lock, and finds it taken for good.
        var last = new Closure(UUID.randomUUID(), id, Closure.Reason.END_OF_LEASE, tx.now(), null, by);
        if (!taken(tx, home, last)) {
            throw new IllegalStateException("a locked home was taken meanwhile");
        }
        homes.close(tx, home.municipality(), new CloseHome(last.id(), id, last.reason(), null, null), by);
        homes.withdraw(tx, id);
        followers.forEach(one -> one.withdrawn(tx, home, by));
        return new Registered<>(homes.find(tx, id).orElseThrow());
    }

    /** The municipality's day. */
    public LocalDate today(Tx tx, String municipality) {
        return LocalDate.ofInstant(tx.now(), municipalities.require(municipality).timeZone());
    }

    private static boolean lasts(@Nullable Instant until, Instant now) {
        return until == null || until.isAfter(now);
    }

    private boolean taken(Tx tx, Home home, Closure closure) {
        return occupancies.take(tx, new Occupancy(UUID.randomUUID(), home.municipality(), home.id(),
                Occupancy.Reason.OUT_OF_SERVICE, closure.id(), null, closure.from(), closure.until(), closure.by()));
    }
}
