/**
 * What landlords tell of unpaid rent, and what the municipality answered. It owns the notices and their answers; whether a
 * debt is paid is for benefits to examine, which hears of each notice at once. Notices come through its {@code web}, answers
 * from {@code trygg.housing.examinations}.
 */
@NullMarked
package trygg.housing.arrears;

import org.jspecify.annotations.NullMarked;
