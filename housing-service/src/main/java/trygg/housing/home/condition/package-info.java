/**
 * Whether a home is fit to live in: inspections, faults with their clocks, and the homes lived in that are not (C060). It owns
 * both tables and the promise that a fault is fixed in time. The edge of the register calls it; nobody outside homes does.
 */
@NullMarked
package trygg.housing.home.condition;

import org.jspecify.annotations.NullMarked;
