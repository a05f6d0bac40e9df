package trygg.housing.roof;

import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import trygg.housing.need.HousingNeedId;
import trygg.housing.roof.Asking.Asked;
import trygg.housing.roof.Asking.Fault;
import trygg.housing.roof.Asking.OtherContent;
import trygg.housing.roof.Asking.Repeated;
import trygg.housing.roof.Asking.Unfit;
import trygg.housing.roof.NightOffer.Answer;
import trygg.housing.roof.NightOffer.Kind;
import trygg.platform.act.Recording;
import trygg.platform.act.Recording.DoneBefore;
import trygg.platform.act.Recording.NotAskedFor;
import trygg.platform.act.Recording.Recorded;

/**
 * Somebody who has no place tonight, and what was offered. Immutable: it decides, the service writes.
 *
 * @param caseId what its events are about; the request's own id where only an alias is known
 * @param births one for each person; unknown where a contact did not tell
 * @param protectedPerson masked in every list, and the address for those on the case alone
 * @param offers in their order
 */
public record RoofRequest(UUID id, String municipality, UUID caseId, @Nullable String alias, HousingNeedId needId,
        Instant receivedAt, List<@Nullable LocalDate> births, Set<RoofNeed> needs, boolean protectedPerson, Night night,
        State state, String by, List<NightOffer> offers, long version) {

    private static final int OF_AGE = 18;

    public enum State {
        /** Nothing offered stands: places are looked for until the night is over. */
        OPEN,
        OFFERED,
        ACCEPTED,
        /** The night ended without a roof. */
        UNMET
    }

    public RoofRequest {
        births = java.util.Collections.unmodifiableList(new ArrayList<>(births));
        needs = Set.copyOf(needs);
        offers = List.copyOf(offers);
    }

    /** @param earlier the request this id stands for already */
    static Asking asked(RequestRoof command, @Nullable RoofRequest earlier, Night night, ZoneId zone, Instant now) {
        var request = new RoofRequest(command.id(), command.municipality(),
                command.caseId() == null ? command.id() : command.caseId(), command.alias(),
                HousingNeedId.ofContact(sourceOf(command.id())), command.receivedAt().truncatedTo(ChronoUnit.MICROS),
                new ArrayList<>(command.births()), command.needs(), command.needs().contains(RoofNeed.VIOLENCE), night,
                State.OPEN, command.by(), List.of(), 1);
        if (earlier != null) {
            return earlier.says(request) ? new Repeated(earlier) : new OtherContent(command.id());
        }
        var faults = EnumSet.noneOf(Fault.class);
        if (command.births().isEmpty()) {
            faults.add(Fault.NO_PERSONS);
        }
        if (command.births().stream().anyMatch(LocalDate.ofInstant(now, zone)::isBefore)) {
            faults.add(Fault.NOT_BORN);
        }
        if (request.receivedAt.isAfter(now)) {
            faults.add(Fault.IN_FUTURE);
        }
        if ((command.caseId() == null) == (command.alias() == null)) {
            faults.add(Fault.CASE_OR_ALIAS);
        }
        return faults.isEmpty() ? new Asked(request) : new Unfit(faults);
    }

    /** The id of the contact a request would come from: the request is a contact of its own, whatever its id is. */
    static UUID sourceOf(UUID requestId) {
        return UUID.nameUUIDFromBytes(("roof-request/" + requestId).getBytes(java.nio.charset.StandardCharsets.UTF_8));
    }

    private boolean says(RoofRequest other) {
        return municipality.equals(other.municipality) && caseId.equals(other.caseId) && Objects.equals(alias, other.alias)
                && receivedAt.equals(other.receivedAt) && births.equals(other.births) && needs.equals(other.needs)
                && by.equals(other.by);
    }

    /** Nothing offered stands and there is still something left of the night. */
    boolean waits(Instant now) {
        return state == State.OPEN && !night.over(now);
    }

    /** The night is over and nothing that was offered stands: that is written down and stays. */
    boolean endsUnmet(Instant now) {
        return state == State.OPEN && night.over(now);
    }

    /**
     * Decides what counts of what was said to an offer. A place may still refuse whom it was promised to, and somebody may
     * still change their mind; a no is said once.
     */
    Recording<Answer> answer(AnswerOffer command, Instant now) {
        var offer = offers.stream().filter(one -> one.id().equals(command.offerId())).findFirst();
        if (offer.isEmpty()) {
            return new Recording.Unknown<>();
        }
        var earlier = offer.get().answer(command.kind()).orElse(null);
        var answer = new Answer(command.answerId(), command.offerId(), command.kind(), command.reason(),
                Recording.time(null, command.answerId(), earlier, offer.get().at(), now), command.by());
        if (earlier != null) {
            return Recording.once(answer, earlier, offer.get().at(), now);
        }
        if (!offer.get().stands()) {
            return new DoneBefore<>(offer.get().answers().getLast().id());
        }
        return state == State.UNMET ? new NotAskedFor<>() : new Recorded<>(answer);
    }

    /** The request after the answer: a no opens it again, because declining never ends it. */
    RoofRequest with(Answer answer) {
        var after = offers.stream().map(offer -> offer.id().equals(answer.offerId()) ? offer.with(answer) : offer).toList();
        return in(answer.kind() == Kind.ACCEPTED ? State.ACCEPTED : State.OPEN, after);
    }

    RoofRequest with(NightOffer offer) {
        var after = new ArrayList<>(offers);
        after.add(offer);
        return in(State.OFFERED, after);
    }

    RoofRequest unmet() {
        return in(State.UNMET, offers);
    }

    private RoofRequest in(State next, List<NightOffer> after) {
        return new RoofRequest(id, municipality, caseId, alias, needId, receivedAt, births, needs, protectedPerson, night, next,
                by, after, version + 1);
    }

    public int persons() {
        return births.size();
    }

    /** Those known to be under eighteen when the roof was asked for. */
    public int children() {
        return (int) births.stream().filter(this::child).count();
    }

    public boolean child(@Nullable LocalDate birth) {
        return birth != null
                && Period.between(birth, LocalDate.ofInstant(receivedAt, java.time.ZoneOffset.UTC)).getYears() < OF_AGE;
    }

    public boolean needs(RoofNeed need) {
        return needs.contains(need);
    }

    /** The offer that stands. */
    public Optional<NightOffer> offer() {
        return offers.stream().filter(NightOffer::stands).reduce((_, last) -> last);
    }

    /** Places somebody said no to are not offered again. */
    Set<UUID> tried() {
        return offers.stream().flatMap(offer -> offer.homeIds().stream()).collect(java.util.stream.Collectors.toSet());
    }
}
