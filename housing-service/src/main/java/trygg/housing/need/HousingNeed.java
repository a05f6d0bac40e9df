package trygg.housing.need;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import trygg.housing.need.HousingAct.Decision;
import trygg.housing.need.HousingAct.EvictionContact;
import trygg.housing.need.HousingAct.RoofOffer;
import trygg.platform.act.Act;
import trygg.platform.act.Recording;
import trygg.platform.act.Recording.NotAskedFor;
import trygg.platform.act.Recording.NotByMachine;

/**
 * What one contact asks of housing, and what was done about it. Immutable: it decides, the service writes.
 *
 * @param protectedPerson shown to nobody in a list, and no address without an extra, logged step
 * @param district where the person lives, by the code of the profile; nothing when it is not known or not to be known
 */
public record HousingNeed(HousingNeedId id, String municipality, UUID contactId, UUID caseId, Instant receivedAt,
        boolean protectedPerson, String language, boolean interpreter, Household household, @Nullable String district,
        List<NeedKind> kinds, Set<NeedKind> acute, @Nullable RoofOffer offer, @Nullable Decision decision,
        @Nullable EvictionContact evictionContact, long version) {

    public HousingNeed {
        kinds = List.copyOf(kinds);
        acute = Set.copyOf(acute);
    }

    static HousingNeed open(OpenHousingNeed command) {
        return new HousingNeed(HousingNeedId.ofContact(command.contactId()), command.municipality(), command.contactId(),
                command.caseId(), command.receivedAt(), command.protectedPerson(), command.language(),
                command.interpreter(), command.household(), command.district(), command.kinds(), command.acute(), null, null,
                null, 1);
    }

    /** C050: whoever has nowhere to sleep is offered a roof the same night, with an address and without condition. */
    Recording<RoofOffer> offerRoof(OfferRoof command, Instant now) {
        if (!kinds.contains(NeedKind.ROOF_TONIGHT)) {
            return new NotAskedFor<>();
        }
        var at = time(command.offeredAt(), command.offerId(), offer, now);
        var offered = new RoofOffer(command.offerId(), command.placeKind(), command.address(), at, command.by());
        return Recording.once(offered, offer, receivedAt, now);
    }

    /** C054: a home is decided on in writing, and nobody is refused one by a machine. */
    Recording<Decision> decide(DecideHousing command, Instant now) {
        if (!kinds.contains(NeedKind.HOUSING)) {
            return new NotAskedFor<>();
        }
        if (command.outcome().goesAgainstThePerson() && !command.byHuman()) {
            return new NotByMachine<>();
        }
        var at = time(command.decidedAt(), command.decisionId(), decision, now);
        var decided = new Decision(command.decisionId(), command.outcome(), command.ground(), command.reason(),
                command.alternative(), at,
                command.by());
        return Recording.once(decided, decision, receivedAt, now);
    }

    /** C056: whoever may lose the home is spoken with in time. */
    Recording<EvictionContact> recordContact(RecordEvictionContact command, Instant now) {
        if (!kinds.contains(NeedKind.EVICTION_THREAT)) {
            return new NotAskedFor<>();
        }
        var at = time(command.contactedAt(), command.contactMadeId(), evictionContact, now);
        return Recording.once(new EvictionContact(command.contactMadeId(), at, command.by()), evictionContact, receivedAt,
                now);
    }

    /** The need after the act. */
    HousingNeed with(HousingAct act) {
        return new HousingNeed(id, municipality, contactId, caseId, receivedAt, protectedPerson, language, interpreter,
                household, district, kinds, acute, act instanceof RoofOffer made ? made : offer,
                act instanceof Decision made ? made : decision,
                act instanceof EvictionContact made ? made : evictionContact, version + 1);
    }

    /** What was done about this kind. */
    public Optional<HousingAct> answerTo(NeedKind kind) {
        return Optional.ofNullable(switch (kind) {
            case ROOF_TONIGHT -> offer;
            case HOUSING -> decision;
            case EVICTION_THREAT -> evictionContact;
        });
    }

    /** The kinds nobody has done anything about yet. */
    public List<NeedKind> unanswered() {
        return kinds.stream().filter(kind -> answerTo(kind).isEmpty()).toList();
    }

    private Instant time(@Nullable Instant told, UUID actId, @Nullable Act earlier, Instant now) {
        return Recording.time(told, actId, earlier, receivedAt, now);
    }
}
