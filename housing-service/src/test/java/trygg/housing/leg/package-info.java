/** Tests of joint cases. */
@NullMarked
package trygg.housing.leg;

import org.jspecify.annotations.NullMarked;
