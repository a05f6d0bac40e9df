package trygg.benefits.recovery;

import java.time.Instant;
import java.util.UUID;

import trygg.benefits.application.Money;
import trygg.platform.act.Act;

/**
 * A written decision to ask aid back.
 *
 * @param decisionId the aid decision it is about
 * @param reason in words, to the person; stays in this service
 */
public record Recovery(UUID id, UUID decisionId, LawfulGround ground, Money amount, String reason, Instant at, String by)
        implements
            Act {
}
