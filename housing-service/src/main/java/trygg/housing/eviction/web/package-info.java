/**
 * Threatened homes over the wire: the API, the countdown board and the page of one threat. It reads forms and requests and
 * says what came of them; every decision is made in {@code trygg.housing.eviction}. What it shows of protected people in
 * lists is masked.
 */
@NullMarked
package trygg.housing.eviction.web;

import org.jspecify.annotations.NullMarked;
