package trygg.housing.roof;

import java.util.UUID;

import org.jspecify.annotations.Nullable;

import trygg.housing.roof.NightOffer.Kind;
import trygg.platform.api.Codes;

/** Notes what was said to an offer. The three ways to make one are the three things that can be said. */
public record AnswerOffer(UUID answerId, UUID requestId, UUID offerId, Kind kind, @Nullable String reason, String by) {

    public static AnswerOffer accepted(UUID answerId, UUID requestId, UUID offerId, String by) {
        return new AnswerOffer(answerId, requestId, offerId, Kind.ACCEPTED, null, by);
    }

    public static AnswerOffer declined(UUID answerId, UUID requestId, UUID offerId, DeclineReason reason, String by) {
        return new AnswerOffer(answerId, requestId, offerId, Kind.DECLINED, Codes.of(reason), by);
    }

    public static AnswerOffer refused(UUID answerId, UUID requestId, UUID offerId, ShelterReason reason, String by) {
        return new AnswerOffer(answerId, requestId, offerId, Kind.REFUSED, Codes.of(reason), by);
    }
}
