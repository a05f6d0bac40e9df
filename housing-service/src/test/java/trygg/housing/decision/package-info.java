/** Tests of what becomes of decisions on homes. */
@NullMarked
package trygg.housing.decision;

import org.jspecify.annotations.NullMarked;
