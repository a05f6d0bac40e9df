/** Intake's words in three languages, for every page and sentence of the service. */
@NullMarked
package trygg.intake.words;

import org.jspecify.annotations.NullMarked;
