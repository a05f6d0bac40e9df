/**
 * Amounts that law, circular or council have set, each with the days it holds for, its source and how sure we are of it. A
 * calculation asks for the amounts of its period and is refused when one is missing: the amount of another year is never
 * used in its place.
 */
@NullMarked
package trygg.benefits.parameter;

import org.jspecify.annotations.NullMarked;
