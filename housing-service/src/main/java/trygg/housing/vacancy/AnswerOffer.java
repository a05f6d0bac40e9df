package trygg.housing.vacancy;

import java.util.UUID;

import org.jspecify.annotations.Nullable;

import trygg.housing.vacancy.Offer.Reason;

/** What the household said to an offer. */
public record AnswerOffer(UUID offerId, boolean accepted, @Nullable Reason reason, String by) {

    /** What can come of it. */
    public sealed interface Answering {

        record Answered(Offer offer) implements Answering {
        }

        /** The same answer again. */
        record Repeated(Offer offer) implements Answering {
        }

        /** Another answer was written before. */
        record AnsweredBefore(Offer offer) implements Answering {
        }

        record Unknown() implements Answering {
        }
    }
}
