/**
 * A roof tonight as seen from outside: the API for machines, the board of the night with the page of each request, and the
 * figures for everybody. It owns the shapes of requests and answers and what of a protected person may be shown where.
 * Nobody calls it but HTTP.
 */
@NullMarked
package trygg.housing.roof.web;

import org.jspecify.annotations.NullMarked;
