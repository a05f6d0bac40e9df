package trygg.housing.landlord;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import org.jspecify.annotations.Nullable;

import trygg.housing.home.Home;
import trygg.housing.home.HomeKind;
import trygg.housing.home.HomeService;
import trygg.housing.home.Homes;
import trygg.housing.home.HomesAsked;
import trygg.housing.home.Landlord;
import trygg.housing.home.Occupancies;
import trygg.housing.home.Occupancy;
import trygg.housing.home.Registering;
import trygg.housing.landlord.OfferHome.Offering;
import trygg.housing.vacancy.OpenVacancy;
import trygg.housing.vacancy.OpenVacancy.Opening;
import trygg.housing.vacancy.VacancyService;
import trygg.platform.api.Codes;
import trygg.platform.api.Cursor;
import trygg.platform.api.Cursor.Page;
import trygg.platform.api.Problem;
import trygg.platform.db.Scope;
import trygg.platform.db.Transactions;
import trygg.platform.db.Tx;
import trygg.platform.events.Outbox;
import trygg.platform.municipality.Municipality;
import trygg.platform.secrecy.Caller;

/** What landlords see of their own homes and do with them. Each method is one transaction. */
@ApplicationScoped
public class LandlordService {

    private final Transactions transactions;
    private final LandlordMembers members;
    private final Homes homes;
    private final HomeService register;
    private final VacancyService vacancies;
    private final Occupancies occupancies;
    private final Outbox outbox;

    LandlordService(Transactions transactions, LandlordMembers members, Homes homes, HomeService register,
            VacancyService vacancies, Occupancies occupancies, Outbox outbox) {
        this.transactions = transactions;
        this.members = members;
        this.homes = homes;
        this.register = register;
        this.vacancies = vacancies;
        this.occupancies = occupancies;
        this.outbox = outbox;
    }

    /** A page of a landlord's homes, and how many it has in all. */
    public record Own(Landlord landlord, Page<OwnHome> page, long total) {
    }

    /** The landlord the caller acts for in the municipality; nothing when nobody has said so yet. */
    public Optional<Landlord> landlord(Caller caller, String municipality) {
        return transactions.in(caller.in(municipality), tx -> members.landlordOf(tx, caller, municipality));
    }

    /** The caller's landlord's own homes; the refusal when it acts for none there. */
    public Own homes(Caller caller, String municipality, Cursor after, int limit) {
        return transactions.in(caller.in(municipality), tx -> {
            var landlord = members.landlordOf(tx, caller, municipality).orElseThrow(LandlordService::noLandlord);
            var asked = new HomesAsked(municipality, null, null, landlord.id(), null, after, limit);
            var today = register.today(tx, municipality);
            var found = homes.list(tx, asked, today);
            var vacant = vacancies.openOf(tx, found.items().stream().map(one -> one.home().id()).toList());
            return new Own(landlord, found.map(one -> OwnHome.of(one, vacant.get(one.home().id()), null)),
                    homes.count(tx, asked, today));
        });
    }

    /** One home of the caller's landlord; empty when it is another's. */
    public Optional<OwnHome> home(Caller caller, UUID id) {
        return transactions.in(caller.scope(), tx -> members.homeOf(tx, caller, id).map(home -> own(tx, home)));
    }

    /** Enters the home, lets it by the published rules and tells of it, or none of it. */
    public Offering offer(Caller caller, OfferHome command) {
        if (!command.lettable()) {
            return new Offering.NotLettable();
        }
        var municipality = command.home().municipality();
        return transactions.in(caller.in(municipality), tx -> {
            var landlord = members.landlordOf(tx, caller, municipality)
                    .filter(one -> one.id().equals(command.home().landlordId()));
            if (landlord.isEmpty()) {
                return new Offering.NoLandlord();
            }
            return switch (register.add(tx, command.home(), command.by())) {
                case Registering.Registered(var home) -> offered(tx, landlord.get(), home, command);
                case Registering.Repeated(var home) -> new Offering.Repeated(own(tx, home));
                case Registering.Known<Home> _ -> new Offering.Known();
                default -> new Offering.OtherContent(command.home().id());
            };
        });
    }

    private Offering offered(Tx tx, Landlord landlord, Home home, OfferHome command) {
        var opening = vacancies.open(tx, new OpenVacancy(command.vacancyId(), home.id(), null, command.by()));
        if (!(opening instanceof Opening.Opened)) {
            throw new IllegalStateException("a home nobody has had is not vacant");
        }
        outbox.append(tx, LandlordMessages.offered(landlord, home, tx.now()));
        return new Offering.Offered(own(tx, home));
    }

    /** Reports an own home vacant; another's is as unknown as one that is not there. */
    public Opening vacate(Caller caller, OpenVacancy command) {
        return transactions.in(caller.scope(), tx -> members.homeOf(tx, caller, command.homeId()).isPresent()
                ? vacancies.open(tx, command)
                : new Opening.UnknownHome(command.homeId()));
    }

    /**
     * Homes that came into the register of a municipality in a year to be let, by the kind of their landlord. It tells of
     * nobody, and is everybody's to know.
     */
    public Map<Landlord.Kind, Long> registeredIn(Municipality municipality, int year) {
        ZoneId zone = municipality.timeZone();
        var counts = new EnumMap<Landlord.Kind, Long>(Landlord.Kind.class);
        Arrays.stream(Landlord.Kind.values()).forEach(kind -> counts.put(kind, 0L));
        transactions.run(Scope.of(municipality.code()), tx -> tx.query("""
                select l.kind, count(*) as n from home h join landlord l on l.id = h.landlord_id
                 where h.municipality = :municipality and h.kind = any (:kinds) and h.added_at >= :from and h.added_at < :until
                 group by l.kind""").bind("municipality", municipality.code())
                .bind("kinds", Codes.of(Arrays.stream(HomeKind.values()).filter(HomeKind::lettable).toList()))
                .bind("from", LocalDate.of(year, 1, 1).atStartOfDay(zone).toInstant())
                .bind("until", LocalDate.of(year + 1, 1, 1).atStartOfDay(zone).toInstant())
                .map((row, _) -> counts.put(Codes.read(Landlord.Kind.class, row.getString("kind")).orElseThrow(),
                        row.getLong("n")))
                .list());
        return counts;
    }

    private OwnHome own(Tx tx, Home home) {
        var vacant = vacancies.openOf(tx, List.of(home.id()));
        return OwnHome.of(homes.registered(tx, home.id(), register.today(tx, home.municipality())).orElseThrow(),
                vacant.get(home.id()), letSince(tx, home.id()));
    }

    private @Nullable Instant letSince(Tx tx, UUID home) {
        return tenancyOf(occupancies, tx, home).map(Occupancy::from).orElse(null);
    }

    /** The contract somebody has of the home now. */
    static Optional<Occupancy> tenancyOf(Occupancies occupancies, Tx tx, UUID home) {
        return occupancies.ofHome(tx, home).stream().filter(one -> one.reason() == Occupancy.Reason.TENANCY
                && !one.from().isAfter(tx.now()) && (one.until() == null || one.until().isAfter(tx.now()))).findFirst();
    }

    static RuntimeException noLandlord() {
        return Problem.forbidden("no-landlord", "The municipality has not said for which landlord this account acts", Map.of())
                .asException();
    }
}
