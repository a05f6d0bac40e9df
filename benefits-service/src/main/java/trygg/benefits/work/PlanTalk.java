package trygg.benefits.work;

import java.time.Instant;
import java.util.UUID;

import trygg.platform.act.Act;

/**
 * A talk about the way on, with the person's own goal in their own words and their own yes or no to the plan. There may
 * be several; each stays as it was said.
 *
 * @param goal empty when the person would not name one; stays in this service
 * @param agreed what the person answered; a no has no consequence here
 */
public record PlanTalk(UUID id, UUID caseId, String municipality, String goal, boolean agreed, Instant at, String by)
        implements
            Act {
}
