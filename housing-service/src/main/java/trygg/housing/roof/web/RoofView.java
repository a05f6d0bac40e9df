package trygg.housing.roof.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import com.fasterxml.jackson.annotation.JsonProperty;

import trygg.housing.roof.NightOffer;
import trygg.housing.roof.RoofRequest;
import trygg.platform.api.Codes;

/**
 * A request for a roof as the API shows it.
 *
 * @param caseId absent where only an alias is known
 * @param offer the one that stands; absent while none does
 * @param offers all that were made, in their order
 */
public record RoofView(UUID id, String municipality, @Nullable UUID caseId, @Nullable String alias, UUID housingNeedId,
        @JsonProperty("protected") boolean protectedPerson, List<Person> persons, List<String> needs, Instant receivedAt,
        Instant nightUntil, String state, @Nullable Offer offer, List<Offer> offers) {

    public record Person(@Nullable LocalDate birthDate) {
    }

    /** @param address absent when it is hidden, which {@code addressHidden} tells; who is on the case reads it apart */
    public record Offer(UUID id, String placeKind, @Nullable String address, boolean addressHidden, Instant from,
            Instant until, Instant offeredAt, String by, List<Answer> answers) {

        static Offer of(NightOffer offer, boolean shown) {
            return new Offer(offer.id(), offer.placeKind().code(), shown || !offer.hidden() ? offer.address() : null,
                    offer.hidden(), offer.night().from(), offer.night().until(), offer.at(), offer.by(),
                    offer.answers().stream().map(answer -> new Answer(answer.id(), Codes.of(answer.kind()), answer.reason(),
                            answer.at(), answer.by())).toList());
        }
    }

    public record Answer(UUID id, String answer, @Nullable String reason, Instant answeredAt, String by) {
    }

    static RoofView of(RoofRequest request) {
        return of(request, false);
    }

    static RoofView of(RoofRequest request, boolean shown) {
        return new RoofView(request.id(), request.municipality(),
                request.caseId().equals(request.id()) ? null : request.caseId(), request.alias(), request.needId().value(),
                request.protectedPerson(), request.births().stream().map(Person::new).toList(),
                request.needs().stream().sorted().map(Codes::of).toList(), request.receivedAt(), request.night().until(),
                Codes.of(request.state()), request.offer().map(offer -> Offer.of(offer, shown)).orElse(null),
                request.offers().stream().map(offer -> Offer.of(offer, shown)).toList());
    }
}
