/**
 * What housing hears of measures and the qualification programme in benefits: that somebody has an occupation, or has it no
 * longer. It owns the records of the fields housing uses; nothing is kept here. The platform feeds it; nobody else calls it.
 */
@NullMarked
package trygg.housing.measures;

import org.jspecify.annotations.NullMarked;
