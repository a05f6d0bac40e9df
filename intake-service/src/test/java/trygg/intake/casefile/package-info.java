@NullMarked
package trygg.intake.casefile;

import org.jspecify.annotations.NullMarked;
