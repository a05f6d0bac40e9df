package trygg.housing.vacancy;

import java.time.Instant;
import java.util.UUID;

import trygg.platform.api.Codes;
import trygg.platform.events.OutgoingEvent;

/** What housing states of vacancies; the contracts are under {@code contracts/housing/vacancy}. */
final class VacancyMessages {

    private VacancyMessages() {
    }

    /** Its subject is the vacancy: it is about nobody yet. */
    static OutgoingEvent opened(Vacancy vacancy) {
        return new OutgoingEvent("VacancyOpened.v1", vacancy.id(), vacancy.municipality(), vacancy.openedAt(),
                new VacancyOpened(vacancy.id(), vacancy.home().id(), Codes.of(vacancy.home().kind()),
                        Rules.current().code(), vacancy.seed(), vacancy.freeFrom(), vacancy.openedAt()));
    }

    static OutgoingEvent offered(Offer offer, Rules rules, String municipality) {
        return new OutgoingEvent("MatchOffered.v1", offer.caseId(), municipality, offer.offeredAt(),
                new MatchOffered(offer.id(), offer.vacancyId(), offer.caseId(), offer.rank(), offer.listHash(), rules.code(),
                        offer.offeredAt(), offer.offeredBy()));
    }

    static OutgoingEvent answered(Offer offer, String municipality) {
        var answer = offer.answer();
        if (answer == null) {
            throw new IllegalArgumentException("nobody has answered");
        }
        var reason = answer.reason();
        return reason == null
                ? new OutgoingEvent("MatchAccepted.v1", offer.caseId(), municipality, answer.at(),
                        new MatchAccepted(offer.id(), offer.vacancyId(), offer.caseId(), answer.at(), answer.by()))
                : new OutgoingEvent("MatchDeclined.v1", offer.caseId(), municipality, answer.at(), new MatchDeclined(offer.id(),
                        offer.vacancyId(), offer.caseId(), Codes.of(reason), answer.at(), answer.by()));
    }

    static OutgoingEvent bypassed(Bypass bypass, Bypass.Signature signature, String municipality) {
        return new OutgoingEvent("MatchBypassed.v1", bypass.caseId(), municipality, signature.at(),
                new MatchBypassed(bypass.id(), bypass.vacancyId(), bypass.caseId(), Codes.of(bypass.reason()),
                        bypass.proposedBy(), signature.by(), signature.at()));
    }

    record VacancyOpened(UUID vacancyId, UUID homeId, String homeKind, String rules, long seed, Instant freeFrom,
            Instant openedAt) {
    }

    record MatchOffered(UUID offerId, UUID vacancyId, UUID caseId, int rank, String listHash, String rules, Instant offeredAt,
            String by) {
    }

    record MatchAccepted(UUID offerId, UUID vacancyId, UUID caseId, Instant answeredAt, String by) {
    }

    record MatchDeclined(UUID offerId, UUID vacancyId, UUID caseId, String reason, Instant answeredAt, String by) {
    }

    record MatchBypassed(UUID bypassId, UUID vacancyId, UUID caseId, String reason, String proposedBy, String by,
            Instant signedAt) {
    }
}
