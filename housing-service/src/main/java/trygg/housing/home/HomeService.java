package trygg.housing.home;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import org.jspecify.annotations.Nullable;

import trygg.housing.home.Home.Contract;
import trygg.housing.home.HomeImport.Wrong;
import trygg.housing.home.Registering.OtherContent;
import trygg.housing.home.Registering.Registered;
import trygg.housing.home.Registering.Repeated;
import trygg.housing.home.Registering.Taken;
import trygg.housing.home.Registering.Unknown;
import trygg.housing.home.Registering.WrongContract;
import trygg.housing.home.Registering.WrongTime;
import trygg.platform.api.Cursor.Page;
import trygg.platform.api.Problem;
import trygg.platform.db.Transactions;
import trygg.platform.db.Tx;
import trygg.platform.secrecy.AccessLog;
import trygg.platform.secrecy.AccessLog.Reading;
import trygg.platform.secrecy.Caller;

/** What is done with the register of homes. Each method is one transaction. */
@ApplicationScoped
public class HomeService {

    private final Transactions transactions;
    private final Homes homes;
    private final Occupancies occupancies;
    private final AccessLog accessLog;

    HomeService(Transactions transactions, Homes homes, Occupancies occupancies, AccessLog accessLog) {
        this.transactions = transactions;
        this.homes = homes;
        this.occupancies = occupancies;
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
        if (home.kind() != HomeKind.DAY_CENTRE && home.kind().forTheNight() != (home.contract() == Contract.NIGHT)) {
            return new WrongContract<>();
        }
        return transactions.in(caller.in(home.municipality()), tx -> {
            var landlord = homes.landlord(tx, home.landlordId());
            if (landlord.filter(owner -> owner.municipality().equals(home.municipality())).isEmpty()) {
                return new Unknown<>();
            }
            if (homes.add(tx, home, caller.id())) {
                return new Registered<>(home);
            }
            return homes.find(tx, home.id()).filter(home::equals).isPresent() ? new Repeated<>(home)
                    : new OtherContent<>(home.id());
        });
    }

    /** Takes a whole sheet in, or nothing of it and says everything that is wrong. */
    public HomeImport take(Caller caller, String municipality, String sheet) {
        return transactions.in(caller.in(municipality), tx -> {
            var read = HomeSheet.read(sheet, municipality, homes.landlords(tx, municipality));
            var known = homes.known(tx, read.rows().keySet());
            var wrong = new ArrayList<>(read.wrong());
            read.homes().stream().filter(home -> known.containsKey(home.id()) && !home.equals(known.get(home.id())))
                    .forEach(home -> wrong.add(new Wrong(read.rows().get(home.id()), "label", "known-with-other-content")));
            if (!wrong.isEmpty()) {
                wrong.sort(Comparator.comparingInt(Wrong::row));
                return new HomeImport(0, 0, wrong);
            }
            var added = read.homes().stream().filter(home -> !known.containsKey(home.id())).toList();
            for (var home : added) {
                if (!homes.add(tx, home, caller.id())) {
                    // Somebody entered it since it was looked for: all of the sheet is taken back.
                    throw Problem.of(409, "register-changed", "The register changed meanwhile; send the sheet again")
                            .asException();
                }
            }
            return new HomeImport(added.size(), known.size(), List.of());
        });
    }

    /** The register tells of homes, of nobody who lives there. */
    public Found list(Caller caller, HomesAsked asked) {
        return transactions.in(caller.in(asked.municipality()),
                tx -> new Found(homes.list(tx, asked), homes.count(tx, asked)));
    }

    /** One home with whose it is; the read is logged. */
    public Optional<Shown> show(Caller caller, UUID id, String purpose) {
        return read(caller, id, purpose, "home");
    }

    /** The same with the address of a hidden home, which is a step and a line of the log of its own. */
    public Optional<Shown> showAddress(Caller caller, UUID id, String purpose) {
        return read(caller, id, purpose, "hidden-address");
    }

    private Optional<Shown> read(Caller caller, UUID id, String purpose, String what) {
        return transactions.in(caller.scope(), tx -> {
            var found = homes.registered(tx, id);
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
            var before = homes.closure(tx, asked.id());
            if (before.isPresent()) {
                var same = before.get().homeId().equals(asked.homeId()) && before.get().reason() == asked.reason();
                return same ? new Repeated<>(before.get()) : new OtherContent<>(asked.id());
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
            homes.close(tx, home.get().municipality(), closure);
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
        return transactions.in(caller.scope(), tx -> {
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
            var last = new Closure(UUID.randomUUID(), id, Closure.Reason.END_OF_LEASE, tx.now(), null, caller.id());
            if (!taken(tx, home, last)) {
                throw new IllegalStateException("a locked home was taken meanwhile");
            }
            homes.close(tx, home.municipality(), last);
            homes.withdraw(tx, id);
            return new Registered<>(homes.find(tx, id).orElseThrow());
        });
    }

    private static boolean lasts(@Nullable Instant until, Instant now) {
        return until == null || until.isAfter(now);
    }

    private boolean taken(Tx tx, Home home, Closure closure) {
        return occupancies.take(tx, new Occupancy(UUID.randomUUID(), home.municipality(), home.id(),
                Occupancy.Reason.OUT_OF_SERVICE, closure.id(), null, closure.from(), closure.until(), closure.by()));
    }
}
