/**
 * The edge of landlords: their own API and pages, and what staff see of them. It owns the shape of the requests, the types of
 * the refusals and the words. Whoever comes with the scope {@code housing.landlord} or the role {@code landlord} finds nothing
 * else of housing.
 */
@NullMarked
package trygg.housing.landlord.web;

import org.jspecify.annotations.NullMarked;
