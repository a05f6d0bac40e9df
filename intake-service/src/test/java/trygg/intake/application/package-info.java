@NullMarked
package trygg.intake.application;

import org.jspecify.annotations.NullMarked;
