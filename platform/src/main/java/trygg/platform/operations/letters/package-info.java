/**
 * Parked messages in front of an operator: which there are, what is wrong with one, and the two things that can be done
 * about it. The letters themselves belong to {@link trygg.platform.events.DeadLetters}, which decides; this package shows
 * and asks. Only pages, the API and their tests use it.
 */
@NullMarked
package trygg.platform.operations.letters;

import org.jspecify.annotations.NullMarked;
