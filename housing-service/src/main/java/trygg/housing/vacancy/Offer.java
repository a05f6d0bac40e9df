package trygg.housing.vacancy;

import java.time.Instant;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * A vacant home offered to one household, which holds it until they have answered.
 *
 * @param rank the place in the order when those passed over are counted
 * @param listHash of the ranking frozen with it
 */
public record Offer(UUID id, UUID vacancyId, UUID householdId, UUID caseId, UUID rankingId, int rank, String listHash,
        Instant offeredAt, String offeredBy, @Nullable Answer answer) {

    /** @param reason of a no, which costs nothing; nothing of a yes */
    public record Answer(boolean accepted, @Nullable Reason reason, Instant at, String by) {

        public Answer {
            if (accepted == (reason != null)) {
                throw new IllegalArgumentException("a no has a reason, a yes needs none");
            }
        }
    }

    /** Why a home was declined. It is asked to find better ones, and is never held against anybody. */
    public enum Reason {
        OWN_CHOICE,
        PLACE,
        SIZE,
        RENT,
        SAFETY,
        NOT_REACHED
    }
}
