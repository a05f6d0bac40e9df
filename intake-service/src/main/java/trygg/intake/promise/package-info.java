/**
 * The promises C001-C104, the programmes they come from, and what the clocks say of each of them in each municipality.
 * The texts are files of this service that are read once at start; the figures are counted from the clocks of all
 * services when somebody asks. Other features of intake use the guarantees' names ({@link GuaranteeTexts}) and nothing else.
 */
@NullMarked
package trygg.intake.promise;

import org.jspecify.annotations.NullMarked;
