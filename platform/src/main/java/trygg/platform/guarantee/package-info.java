/**
 * Promises with a clock and a ledger. A service declares its {@link trygg.platform.guarantee.Guarantee}s and starts,
 * keeps, pauses and withdraws clocks through {@link trygg.platform.guarantee.Clocks} in the transaction of the fact; the
 * platform finds what breaks, opens the remedy, seals the ledger and tells the others. Nothing here knows what a
 * guarantee is about.
 */
@NullMarked
package trygg.platform.guarantee;

import org.jspecify.annotations.NullMarked;
