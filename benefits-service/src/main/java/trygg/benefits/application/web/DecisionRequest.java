package trygg.benefits.application.web;

import java.time.Instant;
import java.util.UUID;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

import org.jspecify.annotations.Nullable;

import trygg.benefits.application.ApplicationId;
import trygg.benefits.application.DecideAid;
import trygg.benefits.application.Decision.Outcome;
import trygg.benefits.application.Decision.Part;
import trygg.benefits.application.Ground;
import trygg.platform.secrecy.Caller;

/**
 * A decision on aid as it is sent.
 *
 * @param amount required when emergency aid is given; otherwise only when it is known already
 * @param ground the paragraph, such as {@code SoL 2025:400 12:1}
 * @param reason required unless all is granted
 */
public record DecisionRequest(@Nullable UUID id,
        @NotNull @Pattern(regexp = "emergency|aid", message = "is none of emergency, aid") String part,
        @NotNull @Pattern(regexp = "granted|partly|refused|dismissed", message = "is none of granted, partly, refused, dismissed") String outcome,
        @Nullable @Valid MoneyView amount,
        @NotNull @Pattern(regexp = Ground.FORM, message = "is not a law and a paragraph") String ground,
        @Nullable @Size(max = 4000) String reason, @Nullable Instant decidedAt) {

    DecideAid command(UUID decisionId, ApplicationId application, Caller caller) {
        return new DecideAid(decisionId, application, Part.of(part).orElseThrow(), Outcome.of(outcome).orElseThrow(),
                amount == null ? null : amount.toMoney(), new Ground(ground.strip()), reason, decidedAt, caller.id(),
                caller.isStaff());
    }
}
