/**
 * Arrivals over HTTP: for machines as an API and a sheet, for staff as a board and a page of each, for everybody as one
 * figure. It owns the shape of requests, the types of the refusals and what is masked of a protected household. Nobody else
 * calls it.
 */
@NullMarked
package trygg.housing.arrivals.web;

import org.jspecify.annotations.NullMarked;
