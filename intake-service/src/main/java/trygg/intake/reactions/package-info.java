/**
 * What the other services did about a case: their events become lines of the timeline, and their clocks are kept beside
 * intake's own. Nothing is decided here.
 */
@NullMarked
package trygg.intake.reactions;

import org.jspecify.annotations.NullMarked;
