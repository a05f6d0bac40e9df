/** Tests of landlords. */
@NullMarked
package trygg.housing.landlord;

import org.jspecify.annotations.NullMarked;
