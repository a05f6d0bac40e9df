package trygg.housing.vacancy;

import java.security.SecureRandom;
import java.time.Duration;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;

import org.jspecify.annotations.Nullable;

import trygg.housing.home.Home;
import trygg.housing.home.HomeFollower;
import trygg.housing.home.HomeKind;
import trygg.housing.home.Homes;
import trygg.housing.home.Occupancies;
import trygg.housing.home.Occupancy;
import trygg.housing.vacancy.AnswerOffer.Answering;
import trygg.housing.vacancy.OfferMatch.Offering;
import trygg.housing.vacancy.OpenVacancy.Opening;
import trygg.platform.api.Cursor;
import trygg.platform.api.Cursor.Page;
import trygg.platform.db.Scope;
import trygg.platform.db.Transactions;
import trygg.platform.db.Tx;
import trygg.platform.events.Outbox;
import trygg.platform.guarantee.GuaranteeClock;
import trygg.platform.municipality.Municipalities;
import trygg.platform.pages.Nudges;
import trygg.platform.secrecy.AccessLog;
import trygg.platform.secrecy.AccessLog.Reading;
import trygg.platform.secrecy.Caller;

/**
 * Vacancies and their offers. Each method is one transaction. Whoever locks several locks the household first, then the home,
 * then the vacancy.
 */
@ApplicationScoped
public class VacancyService implements HomeFollower {

    private static final SecureRandom SEEDS = new SecureRandom();
    /** As far as anybody has planned for a home. */
    private static final Duration AHEAD = Duration.ofDays(3650);

    private final Transactions transactions;
    private final Vacancies vacancies;
    private final WaitingHouseholds households;
    private final Offers offers;
    private final OfferClocks clocks;
    private final WaitingService waiting;
    private final Homes homes;
    private final Occupancies occupancies;
    private final Outbox outbox;
    private final Municipalities municipalities;
    private final AccessLog accessLog;
    private final Nudges nudges;

    VacancyService(Transactions transactions, Vacancies vacancies, WaitingHouseholds households, Offers offers,
            OfferClocks clocks, WaitingService waiting, Homes homes, Occupancies occupancies, Outbox outbox,
            Municipalities municipalities,
            AccessLog accessLog, Nudges nudges) {
        this.transactions = transactions;
        this.vacancies = vacancies;
        this.households = households;
        this.offers = offers;
        this.clocks = clocks;
        this.waiting = waiting;
        this.homes = homes;
        this.occupancies = occupancies;
        this.outbox = outbox;
        this.municipalities = municipalities;
        this.accessLog = accessLog;
        this.nudges = nudges;
    }

    /**
     * A vacancy with its ranking: that of this moment, or the one frozen when it was last offered.
     *
     * @param replay nothing while nobody has been offered it
     */
    public record Ranked(Vacancy vacancy, Ranking ranking, FrozenRanking.@Nullable Replay replay, List<Offer> offers,
            List<Bypass> bypasses) {
    }

    /** @param clocks by vacancy: by when it is to be offered, or was */
    public record Counted(Page<Vacancy> page, long total, Map<UUID, GuaranteeClock> clocks) {
    }

    public Opening open(Caller caller, OpenVacancy command) {
        return transactions.in(caller.scope(), tx -> open(tx, command));
    }

    /** The same as a part of the caller's transaction. */
    public Opening open(Tx tx, OpenVacancy command) {
        var known = vacancies.find(tx, command.id());
        if (known.isPresent()) {
            return command.same(known.get()) ? new Opening.Repeated(known.get()) : new Opening.OtherContent(command.id());
        }
        var home = homes.kept(tx, command.homeId());
        if (home.isEmpty()) {
            return new Opening.UnknownHome(command.homeId());
        }
        if (vacancies.openFor(tx, command.homeId())) {
            return new Opening.AlreadyOpen(command.homeId());
        }
        var municipality = home.get().municipality();
        var opening = command.decide(home.get(), occupancies.ofHome(tx, command.homeId()), SEEDS.nextLong(),
                municipalities.require(municipality).timeZone(), tx.now());
        if (opening instanceof Opening.Opened(var vacancy)) {
            var fitting = vacancy.rank(Rules.current(), households.all(tx, municipality), Standing.NONE).places().size();
            if (!vacancies.add(tx, vacancy, fitting)) {
                return new Opening.OtherContent(command.id());
            }
            clocks.opened(tx, vacancy);
            outbox.append(tx, VacancyMessages.opened(vacancy));
            nudge(tx, vacancy);
            return new Opening.Opened(vacancies.find(tx, vacancy.id()).orElseThrow());
        }
        return opening;
    }

    /** The open vacancies of these homes, by home. */
    public Map<UUID, Vacancy> openOf(Tx tx, Collection<UUID> homes) {
        return vacancies.openOf(tx, homes).stream().collect(Collectors.toMap(one -> one.home().id(), Function.identity()));
    }

    /** The homes that could be let now: free from today on, and in no open vacancy. */
    public List<Home> lettable(Caller caller, String municipality) {
        return transactions.in(caller.in(municipality), tx -> {
            var vacant = vacancies.open(tx, municipality).stream().map(one -> one.home().id()).collect(Collectors.toSet());
            var kinds = Arrays.stream(HomeKind.values()).filter(HomeKind::lettable).toList();
            var today = tx.now().atZone(municipalities.require(municipality).timeZone()).toLocalDate();
            return homes.free(tx, municipality, kinds, today, tx.now(), tx.now().plus(AHEAD)).stream()
                    .filter(home -> !vacant.contains(home.id())).toList();
        });
    }

    /** Takes the home back; empty when it is not there. One that is offered or filled stays as it is. */
    public Optional<Vacancy> withdraw(Caller caller, UUID id) {
        return transactions.in(caller.scope(), tx -> {
            var found = vacancies.locked(tx, id);
            found.ifPresent(one -> withdraw(tx, one, caller.id()));
            return found.flatMap(_ -> vacancies.find(tx, id));
        });
    }

    /** A home that left the register is offered to nobody. */
    @Override
    public void withdrawn(Tx tx, Home home, String by) {
        vacancies.openOf(tx, List.of(home.id()))
                .forEach(one -> vacancies.locked(tx, one.id()).ifPresent(locked -> withdraw(tx, locked, by)));
    }

    private void withdraw(Tx tx, Vacancy vacancy, String by) {
        if (vacancy.open() && vacancy.offer() == null) {
            vacancies.close(tx, vacancy.id(), Vacancy.Why.WITHDRAWN, tx.now());
            clocks.withdrawn(tx, vacancy, by);
            nudge(tx, vacancy);
        }
    }

    /** Freezes the whole ranking, holds the home and tells of it, or does none of the three. */
    public Offering offer(Caller caller, OfferMatch command) {
        return transactions.in(caller.scope(), tx -> {
            households.locked(tx, command.householdId());
            vacancies.find(tx, command.vacancyId()).ifPresent(one -> homes.kept(tx, one.home().id()));
            var found = vacancies.locked(tx, command.vacancyId());
            if (found.isEmpty()) {
                return new Offering.Unknown();
            }
            var vacancy = found.get();
            var known = offers.find(tx, command.id()).orElse(null);
            if (known != null) {
                return known.vacancyId().equals(vacancy.id()) && known.householdId().equals(command.householdId())
                        ? new Offering.Repeated(known)
                        : new Offering.OtherContent(command.id());
            }
            var held = vacancy.offer();
            if (!vacancy.open()) {
                return new Offering.VacancyClosed();
            }
            if (held != null) {
                return new Offering.OfferedAlready(held.id());
            }
            return offer(tx, vacancy, command);
        });
    }

    private Offering offer(Tx tx, Vacancy vacancy, OfferMatch command) {
        var standing = offers.standing(tx, vacancy.municipality(), vacancy.id());
        var ranking = vacancy.rank(Rules.current(), households.all(tx, vacancy.municipality()), standing);
        var rank = ranking.rankOf(command.householdId());
        if (rank == null) {
            return new Offering.NotMatched(ranking.obstaclesOf(command.householdId()));
        }
        var first = ranking.first().orElseThrow();
        if (rank > 1) {
            return new Offering.OutOfTurn(rank - 1, first.id());
        }
        var frozen = FrozenRanking.of(UUID.randomUUID(), ranking, tx.now(), command.by());
        var offer = new Offer(command.id(), vacancy.id(), first.id(), first.caseId(), frozen.id(),
                1 + standing.passedOver().size(), frozen.hash(), tx.now(), command.by(), null);
        var from = vacancy.freeFrom().isBefore(tx.now()) ? tx.now() : vacancy.freeFrom();
        if (!occupancies.take(tx, new Occupancy(UUID.randomUUID(), vacancy.municipality(), vacancy.home().id(),
                Occupancy.Reason.HELD, offer.id(), offer.caseId(), from, null, command.by()))) {
            return new Offering.HomeTaken();
        }
        clocks.offered(tx, vacancy, command.by());
        offers.add(tx, vacancy.municipality(), frozen);
        if (!offers.add(tx, vacancy.municipality(), offer)) {
            // Only another vacancy of the whole installation can have used the id; the hold goes with the transaction.
            throw new IllegalStateException("an offer's id is used");
        }
        vacancies.fits(tx, vacancy.id(), ranking.places().size());
        outbox.append(tx, VacancyMessages.offered(offer, ranking.rules(), vacancy.municipality()));
        nudge(tx, vacancy);
        return new Offering.Offered(offer);
    }

    /** A yes fills the vacancy; the home stays held until a tenancy takes it. A no frees it and costs nobody anything. */
    public Answering answer(Caller caller, AnswerOffer command) {
        return transactions.in(caller.scope(), tx -> {
            var asked = offers.find(tx, command.offerId());
            if (asked.isEmpty()) {
                return new Answering.Unknown();
            }
            var household = households.locked(tx, asked.get().householdId()).orElseThrow();
            var vacancy = vacancies.locked(tx, asked.get().vacancyId()).orElseThrow();
            var offer = offers.find(tx, command.offerId()).orElseThrow();
            var before = offer.answer();
            if (before != null) {
                return before.accepted() == command.accepted() && before.reason() == command.reason()
                        ? new Answering.Repeated(offer)
                        : new Answering.AnsweredBefore(offer);
            }
            offers.answer(tx, offer.id(), new Offer.Answer(command.accepted(), command.reason(), tx.now(), command.by()));
            if (command.accepted()) {
                vacancies.close(tx, vacancy.id(), Vacancy.Why.FILLED, tx.now());
                waiting.leave(tx, household, Leaving.HOUSED, command.by());
            } else {
                occupancies.end(tx, offer.id(), tx.now());
                clocks.declined(tx, vacancy, offer.id(), command.by());
            }
            var after = offers.find(tx, offer.id()).orElseThrow();
            outbox.append(tx, VacancyMessages.answered(after, vacancy.municipality()));
            nudge(tx, vacancy);
            return new Answering.Answered(after);
        });
    }

    /** Who has said yes to a home and has no keys yet, the longest waiting first. The read is logged. */
    public List<AwaitedKeys> awaitingKeys(Caller caller, String municipality, String purpose) {
        return accessLog.reading(caller.in(municipality), new Reading(caller, municipality, purpose, "awaited-keys", null),
                tx -> offers.awaitingKeys(tx, municipality, null));
    }

    /** The same of one offer; empty when it was not accepted, or the keys are given. */
    public Optional<AwaitedKeys> awaitedKeys(Caller caller, UUID offer, String purpose) {
        return transactions.in(caller.scope(), tx -> {
            var found = offers.awaitingKeys(tx, null, offer).stream().findFirst();
            found.ifPresent(one -> accessLog.write(tx,
                    new Reading(caller, one.municipality(), purpose, "awaited-keys", one.caseId())));
            return found;
        });
    }

    public Counted list(Caller caller, String municipality, Cursor after, int limit) {
        return transactions.in(caller.in(municipality), tx -> counted(tx, municipality, after, limit));
    }

    /** The list once more, for an open page whose reader was let in when it opened. It tells of homes and of nobody. */
    public Counted listAgain(String municipality, Cursor after, int limit) {
        return transactions.in(Scope.of(municipality), tx -> counted(tx, municipality, after, limit));
    }

    private Counted counted(Tx tx, String municipality, Cursor after, int limit) {
        var page = vacancies.open(tx, municipality, after, limit);
        return new Counted(page, vacancies.count(tx, municipality),
                clocks.of(tx, page.items().stream().map(Vacancy::id).toList()));
    }

    public Optional<Vacancy> find(Caller caller, UUID id) {
        return transactions.in(caller.scope(), tx -> vacancies.find(tx, id));
    }

    /**
     * The ranking as it was when it was last offered, or with this offer; where there is none, or that of now is asked for,
     * as it is now. The read is logged, because a ranking is made of people.
     */
    public Optional<Ranked> ranked(Caller caller, UUID id, @Nullable UUID offer, boolean now, String purpose) {
        return transactions.in(caller.scope(), tx -> vacancies.find(tx, id).map(vacancy -> {
            accessLog.write(tx, new Reading(caller, vacancy.municipality(), purpose, "vacancy-ranking", null));
            var replay = now ? null : offers.frozen(tx, id, offer).map(FrozenRanking::replay).orElse(null);
            var ranking = replay != null ? replay.ranking()
                    : vacancy.rank(Rules.current(), households.all(tx, vacancy.municipality()),
                            offers.standing(tx, vacancy.municipality(), id));
            return new Ranked(vacancy, ranking, replay, offers.ofVacancy(tx, id), offers.bypasses(tx, id));
        }));
    }

    void nudge(Tx tx, Vacancy vacancy) {
        tx.afterCommit(() -> {
            nudges.nudge(Nudges.boardOf(vacancy.municipality()));
            nudges.nudge(vacancy.id().toString());
        });
    }
}
