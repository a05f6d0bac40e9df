/** Tests of tenancies. */
@NullMarked
package trygg.housing.tenancy;

import org.jspecify.annotations.NullMarked;
