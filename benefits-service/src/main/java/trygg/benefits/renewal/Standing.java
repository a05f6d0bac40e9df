package trygg.benefits.renewal;

import trygg.benefits.application.Application;
import trygg.benefits.application.Decision;
import trygg.benefits.assessment.KeptCalculation;

/**
 * A household whose aid goes on: how it was last reckoned and decided.
 *
 * @param last of the month before the one it is renewed for
 * @param decision by which aid goes on
 * @param givenInPart whether something was given for the month already
 * @param supportMonths in a row before the month it is renewed for
 */
record Standing(Application application, KeptCalculation last, Decision decision, boolean givenInPart, int supportMonths) {
}
