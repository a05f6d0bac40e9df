/**
 * Shifted cost as seen from outside: the API for machines and the page for staff. It owns the shapes of requests and
 * answers and the two forms, one for a month's cause and one for a claim. Nobody calls it but HTTP.
 */
@NullMarked
package trygg.benefits.costshift.web;

import org.jspecify.annotations.NullMarked;
