/**
 * Newcomers who are to arrive by a settlement agreement, and that a home, money, school and a language course start for them
 * (C015). It owns the agreements, what was told of them since and the clock that has everything ready before they land.
 * Its {@code web} calls it, and nobody else.
 */
@NullMarked
package trygg.housing.arrivals;

import org.jspecify.annotations.NullMarked;
