/** Tests of purchases. */
@NullMarked
package trygg.housing.purchase;

import org.jspecify.annotations.NullMarked;
