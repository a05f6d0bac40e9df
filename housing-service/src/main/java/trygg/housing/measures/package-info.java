/**
 * What housing hears of benefits about measures towards work: that one began or ended, and what came after (C062). It owns
 * those
 * steps, which the evidence reads beside the homes. The platform feeds it; nobody else calls it.
 */
@NullMarked
package trygg.housing.measures;

import org.jspecify.annotations.NullMarked;
