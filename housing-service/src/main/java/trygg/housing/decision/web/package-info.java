/**
 * The edge of decisions on homes: the decision as a page to read and print, its appeal and execution, and the quarter's report
 * as page, CSV and API. It owns requests and words. Nobody else calls it.
 */
@NullMarked
package trygg.housing.decision.web;

import org.jspecify.annotations.NullMarked;
