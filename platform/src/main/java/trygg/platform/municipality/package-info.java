/**
 * Who we serve: the profile of each municipality with its time zone, holidays, offices, adopted promises and the
 * parameters of its guarantees, each with the decision behind it. Read once at the start; a bad profile stops the start
 * with the line that is wrong. Anybody may ask {@link trygg.platform.municipality.Municipalities}.
 */
@NullMarked
package trygg.platform.municipality;

import org.jspecify.annotations.NullMarked;
