/**
 * The way to work as seen from outside: the API for machines and the pages for staff, over the same use cases. It owns
 * the shapes of requests and answers, the forms, and the refusal of a pause that would let work wait for treatment.
 * Nobody calls it but HTTP.
 */
@NullMarked
package trygg.benefits.work.web;

import org.jspecify.annotations.NullMarked;
