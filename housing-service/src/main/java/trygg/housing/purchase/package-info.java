/**
 * Homes that their tenants may buy (C061): the terms, what the rent has saved towards the price, and the purchase. It owns
 * the terms, which hold for who moved in by them, and the arithmetic of what is saved. Only its {@code web} calls it.
 */
@NullMarked
package trygg.housing.purchase;

import org.jspecify.annotations.NullMarked;
