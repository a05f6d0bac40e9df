/** Tests of the plan. */
@NullMarked
package trygg.housing.socialplan;

import org.jspecify.annotations.NullMarked;
