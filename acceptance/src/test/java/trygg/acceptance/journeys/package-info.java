/**
 * People at work in a browser: a caseworker, a manager, an operator, on a desk and with one thumb, signed in through Keycloak.
 * It owns the proof that the pages can be used by everybody and look alike everywhere, and leaves a picture of each of them.
 * Only the build calls it; the pictures under {@code target/screenshots} are for people.
 */
@NullMarked
package trygg.acceptance.journeys;

import org.jspecify.annotations.NullMarked;
