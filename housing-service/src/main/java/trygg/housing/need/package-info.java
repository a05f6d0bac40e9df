/**
 * The need of a home: a roof tonight, a lasting home, or help to keep the one there is. It owns the need with the offer,
 * decision and contact that answer it, and the guarantees that run meanwhile; addresses never leave it in an event.
 * It is opened by {@code trygg.housing.contacts} and acted on through its own {@code web}.
 */
@NullMarked
package trygg.housing.need;

import org.jspecify.annotations.NullMarked;
