@NullMarked
package trygg.intake;

import org.jspecify.annotations.NullMarked;
