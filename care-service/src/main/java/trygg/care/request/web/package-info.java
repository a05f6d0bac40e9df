/**
 * Care requests as seen from outside: the API for machines and the pages for staff, over the same use cases. It owns the
 * shapes of requests and answers, the form, and what a protected person's row may show. Nobody calls it but HTTP.
 */
@NullMarked
package trygg.care.request.web;

import org.jspecify.annotations.NullMarked;
