/**
 * Kills what can be killed while contacts come in, and counts afterwards what is in the databases.
 * It owns the proof that nobody's contact is lost or doubled by a crash.
 * Only the build calls it; the counts it prints are for people.
 */
@NullMarked
package trygg.acceptance.faults;

import org.jspecify.annotations.NullMarked;
