/**
 * What a household is entitled to in a month, line by line. Pure: facts and tables in, a sheet out; staff, letter and API all
 * reckon here. A line names its paragraph, its table and what went into it, and the lines add up to the aid.
 */
@NullMarked
package trygg.benefits.calculation;

import org.jspecify.annotations.NullMarked;
