package trygg.housing.need;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import trygg.housing.need.HousingAct.Decision;
import trygg.housing.need.HousingAct.EvictionContact;
import trygg.housing.need.HousingAct.RoofOffer;
import trygg.platform.events.OutgoingEvent;

/** What housing states to the others; the contracts are under {@code contracts/housing/need}. */
final class HousingNeedMessages {

    private HousingNeedMessages() {
    }

    static OutgoingEvent opened(HousingNeed need) {
        return new OutgoingEvent("HousingNeedOpened.v1", need.caseId(), need.municipality(), need.receivedAt(),
                new HousingNeedOpened(need.id().value(), need.contactId(), need.caseId(),
                        need.kinds().stream().map(NeedKind::code).toList()));
    }

    static OutgoingEvent answered(HousingNeed need, HousingAct act) {
        return switch (act) {
            case RoofOffer offer -> event("RoofOffered.v1", need, act, new RoofOffered(offer.id(), need.id().value(),
                    need.caseId(), offer.placeKind().code(), offer.at(), offer.by()));
            case Decision decision -> event("HousingDecided.v1", need, act, new HousingDecided(decision.id(),
                    need.id().value(), need.caseId(), decision.outcome().code(), decision.ground(), decision.at(),
                    decision.by()));
            case EvictionContact contact -> event("EvictionContactMade.v1", need, act,
                    new EvictionContactMade(contact.id(), need.id().value(), need.caseId(), contact.at(), contact.by()));
        };
    }

    private static OutgoingEvent event(String type, HousingNeed need, HousingAct act, Record data) {
        return new OutgoingEvent(type, need.caseId(), need.municipality(), act.at(), data);
    }

    record HousingNeedOpened(UUID housingNeedId, UUID contactId, UUID caseId, List<String> kinds) {
    }

    /** Where the roof is stays in housing. */
    record RoofOffered(UUID offerId, UUID housingNeedId, UUID caseId, String placeKind, Instant offeredAt, String by) {
    }

    /** The reason is free text and stays in housing. */
    record HousingDecided(UUID decisionId, UUID housingNeedId, UUID caseId, String outcome, @Nullable String ground,
            Instant decidedAt, String by) {
    }

    record EvictionContactMade(UUID contactMadeId, UUID housingNeedId, UUID caseId, Instant at, String by) {
    }
}
