package trygg.housing.need.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import com.fasterxml.jackson.annotation.JsonProperty;

import trygg.housing.need.HousingAct.Decision;
import trygg.housing.need.HousingAct.EvictionContact;
import trygg.housing.need.HousingAct.RoofOffer;
import trygg.housing.need.HousingNeed;
import trygg.housing.need.HousingNeedService.WithClocks;
import trygg.housing.need.NeedKind;
import trygg.platform.api.Codes;
import trygg.platform.guarantee.ClockState;

/**
 * A housing need as the API shows it.
 *
 * @param household absent in lists when the person is protected
 * @param open whether something of it still waits for an answer
 */
public record HousingNeedView(UUID id, String municipality, UUID contactId, UUID caseId, Instant receivedAt,
        @JsonProperty("protected") boolean protectedPerson, String language, boolean interpreter, List<Kind> kinds,
        @Nullable List<Member> household,
        @Nullable Offer offer, @Nullable Made decision, @Nullable Contact evictionContact, boolean open,
        List<ClockState> clocks) {

    static final String SERVICE = "housing";

    public record Kind(String kind, boolean acute, boolean answered) {
    }

    public record Member(String role, @Nullable LocalDate birthDate) {
    }

    /** @param address absent when the person is protected, or in a list; {@code addressHidden} tells that there is one */
    public record Offer(UUID id, String placeKind, @Nullable String address, boolean addressHidden, Instant offeredAt,
            String by) {

        static Offer of(RoofOffer offer, boolean hidden) {
            return new Offer(offer.id(), offer.placeKind().code(), hidden ? null : offer.address(), hidden, offer.at(),
                    offer.by());
        }
    }

    public record Made(UUID id, String outcome, @Nullable String ground, @Nullable String reason,
            @Nullable String alternative, Instant decidedAt, String by) {

        static Made of(Decision decision) {
            var instead = decision.alternative();
            return new Made(decision.id(), decision.outcome().code(), decision.ground(), decision.reason(),
                    instead == null ? null : Codes.of(instead), decision.at(), decision.by());
        }
    }

    public record Contact(UUID id, Instant contactedAt, String by) {

        static Contact of(EvictionContact contact) {
            return new Contact(contact.id(), contact.at(), contact.by());
        }
    }

    static HousingNeedView one(WithClocks found) {
        return of(found, false, found.need().protectedPerson());
    }

    /** A row of a list: nobody may find a protected person, or anybody's address, by leafing through one. */
    static HousingNeedView row(WithClocks found) {
        return of(found, found.need().protectedPerson(), true);
    }

    private static HousingNeedView of(WithClocks found, boolean masked, boolean addressHidden) {
        var need = found.need();
        return new HousingNeedView(need.id().value(), need.municipality(), need.contactId(), need.caseId(),
                need.receivedAt(), need.protectedPerson(), need.language(), need.interpreter(), kinds(need),
                masked ? null
                        : need.household().members().stream().map(one -> new Member(one.role(), one.birthDate())).toList(),
                Optional.ofNullable(need.offer()).map(offer -> Offer.of(offer, addressHidden)).orElse(null),
                Optional.ofNullable(need.decision()).map(Made::of).orElse(null),
                Optional.ofNullable(need.evictionContact()).map(Contact::of).orElse(null),
                !need.unanswered().isEmpty(), ClockState.of(found.clocks(), SERVICE));
    }

    private static List<Kind> kinds(HousingNeed need) {
        return need.kinds().stream().map(kind -> kind(need, kind)).toList();
    }

    private static Kind kind(HousingNeed need, NeedKind kind) {
        return new Kind(kind.code(), need.acute().contains(kind), need.answerTo(kind).isPresent());
    }
}
