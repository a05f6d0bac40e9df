package trygg.housing.vacancy;

import java.util.List;
import java.util.UUID;

/** Offers the vacant home to the household that comes first. */
public record OfferMatch(UUID id, UUID vacancyId, UUID householdId, String by) {

    /** What can come of it. */
    public sealed interface Offering {

        record Offered(Offer offer) implements Offering {
        }

        record Repeated(Offer offer) implements Offering {
        }

        record OtherContent(UUID id) implements Offering {
        }

        record Unknown() implements Offering {
        }

        /** It is filled or withdrawn. */
        record VacancyClosed() implements Offering {
        }

        /** Another household has been offered it and has not answered yet. */
        record OfferedAlready(UUID offerId) implements Offering {
        }

        /** The home does not fit them. */
        record NotMatched(List<Obstacle> obstacles) implements Offering {
        }

        /** Others come first; each must be offered it, or be passed over with a reason and two signatures. */
        record OutOfTurn(int ahead, UUID first) implements Offering {
        }

        /** Somebody else holds the home. */
        record HomeTaken() implements Offering {
        }
    }
}
