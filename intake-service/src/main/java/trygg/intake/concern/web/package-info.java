/**
 * Concerns as seen from outside: the API for systems and the pages for staff, over the same use cases. It owns the shapes
 * of requests and answers and the forms. Nobody calls it but HTTP.
 */
@NullMarked
package trygg.intake.concern.web;

import org.jspecify.annotations.NullMarked;
