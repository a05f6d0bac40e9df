package trygg.benefits.renewal;

import java.time.YearMonth;

import org.jspecify.annotations.Nullable;

import trygg.benefits.application.Application;
import trygg.benefits.application.Ground;
import trygg.benefits.assessment.KeptCalculation;
import trygg.benefits.statistics.CodedFacts;

/**
 * A household whose aid goes on: how it was last reckoned and decided.
 *
 * @param last of the month before the one it is renewed for
 * @param runsUntil the last month in which aid goes on by itself
 * @param supportMonths in a row before the month it is renewed for
 */
record Standing(Application application, KeptCalculation last, Ground ground, @Nullable CodedFacts coded, YearMonth runsUntil,
        int supportMonths) {
}
