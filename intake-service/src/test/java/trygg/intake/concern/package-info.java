/** Tests of concerns about a child (C018): the law of both countries, and the way of a report through page and API. */
@NullMarked
package trygg.intake.concern;

import org.jspecify.annotations.NullMarked;
