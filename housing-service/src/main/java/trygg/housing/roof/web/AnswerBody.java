package trygg.housing.roof.web;

import java.util.List;
import java.util.UUID;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;

import org.jspecify.annotations.Nullable;

import trygg.housing.roof.AnswerOffer;
import trygg.housing.roof.DeclineReason;
import trygg.housing.roof.ShelterReason;
import trygg.platform.api.Codes;
import trygg.platform.api.Problem;

/**
 * What was said to an offer, as it is sent.
 *
 * @param answer {@code accepted}; {@code declined} by the person or {@code refused} by the place, each with its reason
 */
public record AnswerBody(@Nullable UUID id, @NotNull UUID offerId,
        @NotNull @Pattern(regexp = "accepted|declined|refused", message = "is none of accepted, declined, refused") String answer,
        @Nullable String reason) {

    AnswerOffer command(UUID answerId, UUID requestId, String by) {
        return switch (answer) {
            case "declined" -> AnswerOffer.declined(answerId, requestId, offerId,
                    Codes.read(DeclineReason.class, said()).orElseThrow(() -> unknown(Codes.all(DeclineReason.class))), by);
            case "refused" -> AnswerOffer.refused(answerId, requestId, offerId,
                    Codes.read(ShelterReason.class, said()).orElseThrow(() -> unknown(Codes.all(ShelterReason.class))), by);
            default -> AnswerOffer.accepted(answerId, requestId, offerId, by);
        };
    }

    private String said() {
        return reason == null ? "" : reason;
    }

    /** Substances are no reason, and neither is any other one that is not on the list (C067). */
    private RuntimeException unknown(List<String> known) {
        return Problem.invalid("reason-not-accepted", "This is no reason for which somebody goes without this place", "/reason",
                "is none of " + String.join(", ", known)).asException();
    }
}
