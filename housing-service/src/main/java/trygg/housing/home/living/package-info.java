/**
 * How households live in the homes of the register: how crowded, and how gathered in a few houses and streets (C060). It owns
 * no table and reads tenancies and homes as they stand. The edge of the register calls it.
 */
@NullMarked
package trygg.housing.home.living;

import org.jspecify.annotations.NullMarked;
