package trygg.housing.roof;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;

import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

import trygg.housing.home.Home;
import trygg.housing.home.Home.Feature;
import trygg.housing.home.HomeKind;
import trygg.housing.home.Homes;
import trygg.housing.home.Occupancies;
import trygg.housing.home.Occupancy;
import trygg.housing.home.Occupancy.Reason;
import trygg.housing.need.Household;
import trygg.housing.need.Household.Member;
import trygg.housing.need.HousingNeed;
import trygg.housing.need.HousingNeedService;
import trygg.housing.need.NeedKind;
import trygg.housing.need.OfferRoof;
import trygg.housing.need.OpenHousingNeed;
import trygg.housing.need.PlaceKind;
import trygg.housing.roof.Asking.Asked;
import trygg.housing.roof.Asking.OtherContent;
import trygg.housing.roof.NightOffer.Answer;
import trygg.housing.roof.NightOffer.Kind;
import trygg.housing.roof.RoofRequest.State;
import trygg.platform.act.Recording;
import trygg.platform.act.Recording.Recorded;
import trygg.platform.act.Recording.Unknown;
import trygg.platform.api.Codes;
import trygg.platform.db.Scope;
import trygg.platform.db.Transactions;
import trygg.platform.db.Tx;
import trygg.platform.events.Outbox;
import trygg.platform.municipality.Municipalities;
import trygg.platform.pages.Nudges;
import trygg.platform.secrecy.Caller;

/**
 * What can be done about a roof tonight. A request is one transaction, and looking for a place another: whatever becomes of
 * the second, the first stands, and the request is taken up again by {@link RoofSearch} until its night is over.
 */
@ApplicationScoped
public class RoofService {

    private static final Logger LOG = Logger.getLogger(RoofService.class);
    private static final String SYSTEM = "system";
    /** How often somebody is beaten to a place before the search is left to the next round. */
    private static final int TRIES = 6;
    static final List<HomeKind> NIGHT_KINDS = Stream.of(HomeKind.values()).filter(HomeKind::forTheNight).toList();

    private final RoofRequests requests;
    private final HousingNeedService needs;
    private final Homes homes;
    private final Occupancies occupancies;
    private final Outbox outbox;
    private final Transactions transactions;
    private final Municipalities municipalities;
    private final Nudges nudges;
    private final RoofSearch.Bell bell;

    RoofService(RoofRequests requests, HousingNeedService needs, Homes homes, Occupancies occupancies, Outbox outbox,
            Transactions transactions, Municipalities municipalities, Nudges nudges, RoofSearch.Bell bell) {
        this.requests = requests;
        this.needs = needs;
        this.homes = homes;
        this.occupancies = occupancies;
        this.outbox = outbox;
        this.transactions = transactions;
        this.municipalities = municipalities;
        this.nudges = nudges;
        this.bell = bell;
    }

    /** What came of an answer, and the request after it, with another offer where the answer was a no and a place fits. */
    public record Answered(Recording<Answer> recording, @Nullable RoofRequest after) {
    }

    /** Keeps the request, and then looks for a place at once. */
    public Asking ask(Caller caller, RequestRoof command) {
        var kept = keep(caller, command);
        if (!(kept instanceof Asked(var request))) {
            return kept;
        }
        try {
            return new Asked(match(request).orElse(request));
        } catch (RuntimeException trouble) {
            // The request is committed: the answer says so, and the search goes on without the caller.
            LOG.warnf("no place could be looked for at once: %s", trouble.getClass().getName());
            bell.ring();
            return kept;
        }
    }

    /** The first transaction: what was said is kept, whatever follows. */
    Asking keep(Caller caller, RequestRoof command) {
        var municipality = municipalities.require(command.municipality());
        return transactions.in(caller.in(command.municipality()), tx -> {
            var night = Night.asked(command.receivedAt(), municipality);
            var asking = RoofRequest.asked(command, null, night, municipality.timeZone(), tx.now());
            if (!(asking instanceof Asked(var request))) {
                return asking;
            }
            if (!requests.add(tx, request)) {
                return requests.find(tx, command.id())
                        .map(earlier -> RoofRequest.asked(command, earlier, night, municipality.timeZone(), tx.now()))
                        .orElseGet(() -> new OtherContent(command.id()));
            }
            needs.open(tx, needOf(request));
            outbox.append(tx, RoofMessages.requested(request));
            return asking;
        });
    }

    /** Opens the request of a contact, in the transaction that hears of it; a place is looked for right after. */
    public void open(Tx tx, HousingNeed need, Set<RoofNeed> told) {
        var births = new ArrayList<@Nullable LocalDate>();
        need.household().members().forEach(member -> births.add(member.birthDate()));
        if (births.isEmpty()) {
            births.add(null);
        }
        var request = new RoofRequest(RoofRequest.sourceOf(need.contactId()), need.municipality(), need.caseId(), null,
                need.id(), need.receivedAt(), births, told, need.protectedPerson(),
                Night.asked(need.receivedAt(), municipalities.require(need.municipality())), State.OPEN, SYSTEM, List.of(), 1);
        requests.addLater(tx, request);
        outbox.append(tx, RoofMessages.requested(request));
        tx.afterCommit(bell::ring);
    }

    /**
     * The second transaction: looks for a place and offers it. The request as it is then, also when the search has been at it
     * meanwhile: whoever asked is told the place that somebody else found. Nothing when there is no such request.
     */
    Optional<RoofRequest> match(RoofRequest waiting) {
        try {
            return transactions.in(Scope.of(waiting.municipality()), tx -> held(tx, waiting)
                    .map(held -> held.request.waits(tx.now()) ? matched(tx, held) : held.request));
        } catch (AssertionError dead) {
            // The driver says so of a connection that is lost within a batch; to who asks over HTTP it is an outage as any other.
            throw new IllegalStateException("the connection was lost in the middle", dead);
        }
    }

    /** The same for somebody who does not want to wait for the next round. */
    public void lookAgain(Caller caller, UUID id) {
        transactions.in(caller.scope(), tx -> requests.find(tx, id)).ifPresent(this::match);
    }

    /** Notes what was said to an offer. A no frees the place and gives another offer at once, where there is one. */
    public Answered answer(Caller caller, AnswerOffer command) {
        return transactions.in(caller.scope(), tx -> {
            var found = requests.find(tx, command.requestId()).flatMap(request -> held(tx, request));
            if (found.isEmpty()) {
                return new Answered(new Unknown<>(), null);
            }
            var request = found.get().request;
            var recording = request.answer(command, tx.now());
            if (recording instanceof Recorded(var answer)) {
                if (!requests.add(tx, request, answer)) {
                    return new Answered(new Recording.OtherContent<>(answer.id()), null);
                }
                request = request.with(answer);
                requests.move(tx, request);
                outbox.append(tx, RoofMessages.answered(request, answer));
                if (answer.kind() != Kind.ACCEPTED) {
                    giveBack(tx, request, answer);
                    if (request.waits(tx.now())) {
                        request = matched(tx, new Held(request, found.get().need));
                    }
                }
                nudge(tx, request);
            }
            return new Answered(recording, request);
        });
    }

    /** Offers a place outside the register, such as a room in a hotel against a voucher; it has an address as any other. */
    public Recording<NightOffer> offerOutside(Caller caller, UUID requestId, OfferRoof command) {
        return transactions.in(caller.scope(), tx -> {
            var found = requests.find(tx, requestId).flatMap(request -> held(tx, request));
            if (found.isEmpty()) {
                return new Unknown<>();
            }
            var request = found.get().request;
            var earlier = request.offers().stream().filter(offer -> offer.id().equals(command.offerId())).findFirst();
            if (earlier.isPresent()) {
                return earlier.get().address().equals(command.address()) && earlier.get().placeKind() == command.placeKind()
                        ? new Recording.Repeated<>(earlier.get())
                        : new Recording.OtherContent<>(command.offerId());
            }
            if (!request.waits(tx.now())) {
                return request.offer().<Recording<NightOffer>> map(offer -> new Recording.DoneBefore<>(offer.id()))
                        .orElseGet(Recording.NotAskedFor::new);
            }
            var offer = new NightOffer(command.offerId(), request.id(), request.offers().size() + 1, command.placeKind(),
                    command.address(), request.protectedPerson(), List.of(), request.night().rest(tx.now()), tx.now(),
                    command.by(), List.of());
            offer(tx, found.get(), offer);
            return new Recorded<>(offer);
        });
    }

    record Held(RoofRequest request, HousingNeed need) {
    }

    /** The request under the lock of its need, as it is then: all that is done about either holds it. */
    Optional<Held> held(Tx tx, RoofRequest request) {
        return needs.hold(tx, request.needId())
                .flatMap(need -> requests.find(tx, request.id()).map(found -> new Held(found, need)));
    }

    private RoofRequest matched(Tx tx, Held held) {
        var request = held.request;
        var night = request.night().rest(tx.now());
        var not = new HashSet<>(request.tried());
        for (int tries = 0; tries < TRIES; tries++) {
            var chosen = chosen(tx, request, night, not);
            if (chosen.isEmpty()) {
                return request;
            }
            var offer = offerOf(tx, request, chosen.get().units, night);
            if ((chosen.get().locked || requests.lock(tx, chosen.get().units)) && taken(tx, request, offer)) {
                return offer(tx, held, offer);
            }
            chosen.get().units.forEach(home -> not.add(home.id()));
        }
        tx.afterCommit(bell::ring);
        return request;
    }

    private record Chosen(List<Home> units, boolean locked) {
    }

    /** The one bed that just fits, found by its index; or the best of all that is free. */
    private Optional<Chosen> chosen(Tx tx, RoofRequest request, Night night, Set<UUID> not) {
        if (!request.needs(RoofNeed.VIOLENCE)) {
            var day = LocalDate.ofInstant(night.from(), municipalities.require(request.municipality()).timeZone());
            var just = requests.just(tx, request, night, day, not);
            if (just.isPresent()) {
                return Optional.of(new Chosen(List.of(just.get()), true));
            }
        }
        var free = new ArrayList<>(free(tx, request.municipality(), Fitting.kinds(request), night));
        // Many ask at once: those who look in the same order all reach for the same bed.
        Collections.shuffle(free, ThreadLocalRandom.current());
        var units = Fitting.choose(request, free, not);
        return units.isEmpty() ? Optional.empty() : Optional.of(new Chosen(units, false));
    }

    /** All units at once, or none of them. */
    private boolean taken(Tx tx, RoofRequest request, NightOffer offer) {
        var before = tx.handle().savepoint("units");
        for (var home : offer.homeIds()) {
            if (!occupancies.take(tx, new Occupancy(UUID.randomUUID(), request.municipality(), home, Reason.NIGHT, offer.id(),
                    request.caseId(), offer.night().from(), offer.night().until(), SYSTEM))) {
                before.rollbackToSavepoint("units");
                return false;
            }
        }
        return true;
    }

    private RoofRequest offer(Tx tx, Held held, NightOffer offer) {
        var after = held.request.with(offer);
        requests.add(tx, after, offer);
        requests.move(tx, after);
        needs.roofFound(tx, held.need,
                new OfferRoof(offer.id(), offer.placeKind(), offer.address(), null, offer.by()));
        nudge(tx, after);
        return after;
    }

    private static NightOffer offerOf(Tx tx, RoofRequest request, List<Home> units, Night night) {
        var first = units.getFirst();
        var labels = units.stream().map(Home::label).sorted().toList();
        return new NightOffer(UUID.randomUUID(), request.id(), request.offers().size() + 1,
                first.kind() == HomeKind.CRISIS_SHELTER_PLACE ? PlaceKind.CRISIS_SHELTER : PlaceKind.SHELTER,
                first.address() + ", " + String.join(", ", labels),
                request.protectedPerson() || units.stream().anyMatch(home -> home.has(Feature.HIDDEN)),
                units.stream().map(Home::id).toList(), night, tx.now(), SYSTEM, List.of());
    }

    /** Frees the units; those the place says nobody can come to tonight are closed for the rest of the night. */
    private void giveBack(Tx tx, RoofRequest request, Answer answer) {
        var offer = request.offers().stream().filter(one -> one.id().equals(answer.offerId())).findFirst().orElseThrow();
        occupancies.end(tx, offer.id(), tx.now());
        var closed = answer.kind() == Kind.REFUSED && answer.reason() != null
                && Codes.read(ShelterReason.class, answer.reason()).orElseThrow().closesThePlace();
        if (closed && !offer.night().over(tx.now())) {
            var rest = offer.night().rest(tx.now());
            offer.homeIds().forEach(home -> occupancies.take(tx, new Occupancy(UUID.randomUUID(), request.municipality(), home,
                    Reason.OUT_OF_SERVICE, answer.id(), null, rest.from(), rest.until(), answer.by())));
        } else {
            tx.afterCommit(bell::ring);
        }
    }

    List<Home> free(Tx tx, String municipality, List<HomeKind> kinds, Night night) {
        var day = LocalDate.ofInstant(night.from(), municipalities.require(municipality).timeZone());
        return homes.free(tx, municipality, kinds, day, night.from(), night.until());
    }

    private void nudge(Tx tx, RoofRequest request) {
        tx.afterCommit(() -> {
            nudges.nudge(Nudges.boardOf(request.municipality()));
            nudges.nudge(request.id().toString());
        });
    }

    private OpenHousingNeed needOf(RoofRequest request) {
        var members = new ArrayList<Member>();
        for (var birth : request.births()) {
            members.add(new Member(request.child(birth) ? "child"
                    : members.stream().allMatch(Member::child) ? "applicant"
                            : request.needs(RoofNeed.COUPLE)
                                    && members.stream().noneMatch(member -> member.role().equals("partner")) ? "partner"
                                            : "other",
                    birth));
        }
        return new OpenHousingNeed(RoofRequest.sourceOf(request.id()), request.caseId(), request.municipality(),
                request.receivedAt(), request.protectedPerson(),
                municipalities.require(request.municipality()).languages().getFirst(), false, new Household(members), null,
                List.of(NeedKind.ROOF_TONIGHT), Set.of(NeedKind.ROOF_TONIGHT));
    }
}
