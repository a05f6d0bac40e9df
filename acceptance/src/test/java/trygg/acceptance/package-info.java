/**
 * The whole suite from outside, as people and outside systems meet it.
 * It owns the one running suite that all tests of this module share, {@link trygg.acceptance.RunningSuite}.
 * Journeys, faults and whatever else needs everything at once are in the packages below.
 */
@NullMarked
package trygg.acceptance;

import org.jspecify.annotations.NullMarked;
