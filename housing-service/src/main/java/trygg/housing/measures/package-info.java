/**
 * What housing hears of measures and the qualification programme in benefits: that somebody has an occupation, has it no
 * longer,
 * and what came after (C062, C066). It owns the steps of measures, which the evidence reads beside the homes, and the records
 * of
 * the fields housing uses. The platform feeds it; nobody else calls it.
 */
@NullMarked
package trygg.housing.measures;

import org.jspecify.annotations.NullMarked;
