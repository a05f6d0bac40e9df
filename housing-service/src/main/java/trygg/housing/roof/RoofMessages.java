package trygg.housing.roof;

import java.time.Instant;
import java.util.Objects;
import java.util.UUID;

import trygg.housing.roof.NightOffer.Answer;
import trygg.platform.events.OutgoingEvent;

/**
 * What housing states to the others of roofs tonight; the contracts are under {@code contracts/housing/roof}. What was
 * offered is stated with the need it answers ({@code RoofOffered}). What somebody needs, and where they sleep, stays here.
 */
final class RoofMessages {

    private RoofMessages() {
    }

    /** True when somebody said that they have no place tonight. */
    static OutgoingEvent requested(RoofRequest request) {
        return event("RoofRequested.v1", request, request.receivedAt(),
                new RoofRequested(request.id(), request.needId().value(), request.caseId(), request.persons(),
                        request.children(), request.receivedAt(), request.night().until()));
    }

    /** True when the person, or the place, answered an offer. */
    static OutgoingEvent answered(RoofRequest request, Answer answer) {
        return switch (answer.kind()) {
            case ACCEPTED -> event("RoofAccepted.v1", request, answer.at(),
                    new RoofAccepted(answer.offerId(), request.id(), request.caseId(), answer.at(), answer.by()));
            case DECLINED -> event("RoofDeclined.v1", request, answer.at(), new RoofDeclined(answer.offerId(), request.id(),
                    request.caseId(), Objects.requireNonNull(answer.reason()), answer.at(), answer.by()));
            case REFUSED -> event("ShelterRefused.v1", request, answer.at(), new ShelterRefused(answer.offerId(), request.id(),
                    request.caseId(), Objects.requireNonNull(answer.reason()), answer.at(), answer.by()));
        };
    }

    /** True when the night ended and nothing that was offered stood. */
    static OutgoingEvent unmet(RoofRequest request) {
        return event("RoofUnmet.v1", request, request.night().until(), new RoofUnmet(request.id(), request.caseId(),
                request.persons(), request.children(), request.night().until()));
    }

    private static OutgoingEvent event(String type, RoofRequest request, Instant at, Record data) {
        return new OutgoingEvent(type, request.caseId(), request.municipality(), at, data);
    }

    record RoofRequested(UUID requestId, UUID housingNeedId, UUID caseId, int persons, int children, Instant receivedAt,
            Instant nightUntil) {
    }

    record RoofAccepted(UUID offerId, UUID requestId, UUID caseId, Instant acceptedAt, String by) {
    }

    record RoofDeclined(UUID offerId, UUID requestId, UUID caseId, String reason, Instant declinedAt, String by) {
    }

    record ShelterRefused(UUID offerId, UUID requestId, UUID caseId, String reason, Instant refusedAt, String by) {
    }

    record RoofUnmet(UUID requestId, UUID caseId, int persons, int children, Instant nightUntil) {
    }
}
