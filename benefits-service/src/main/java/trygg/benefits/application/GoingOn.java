package trygg.benefits.application;

import java.util.UUID;

/**
 * A household whose aid goes on by itself into a month nobody has decided on.
 *
 * @param decision by which it goes on, which stands
 * @param calculation of the month before, on which the decision rests
 * @param givenInPart whether something was given for the month already, such as emergency aid that was reckoned
 */
public record GoingOn(Application application, Decision decision, UUID calculation, boolean givenInPart) {
}
