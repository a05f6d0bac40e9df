/**
 * Homes of households by contract, and the support beside them. It owns tenancies and the steps of support, and no rule of
 * it lets one touch the other (C052, C053). Losing a home puts the household among those who wait for one; it bars nobody.
 */
@NullMarked
package trygg.housing.tenancy;

import org.jspecify.annotations.NullMarked;
