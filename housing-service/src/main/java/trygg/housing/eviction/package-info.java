/**
 * Homes that may be lost: what threatens them, what is done against it, and children in places for the night. It owns the
 * threats, their facts and the clocks each fact starts (C055, C056); it learns of arrears from {@code trygg.housing.arrears}
 * and of nights from the occupancies of {@code trygg.housing.home}. Whether a debt is paid is for benefits to examine.
 */
@NullMarked
package trygg.housing.eviction;

import org.jspecify.annotations.NullMarked;
