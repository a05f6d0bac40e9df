/** Tests of the register of homes. */
@NullMarked
package trygg.housing.home;

import org.jspecify.annotations.NullMarked;
