/**
 * What housing hears of benefits: that a notice of rent arrears was examined. It owns the record of the fields housing uses;
 * nothing is kept here. The platform feeds it; nobody else calls it.
 */
@NullMarked
package trygg.housing.examinations;

import org.jspecify.annotations.NullMarked;
