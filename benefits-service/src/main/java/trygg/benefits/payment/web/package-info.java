/**
 * Payments as seen from outside: the API for machines and the pages for staff, over the same use cases. It owns the shapes of
 * requests and answers, the forms, and the words of refusal. Nobody calls it but HTTP.
 */
@NullMarked
package trygg.benefits.payment.web;

import org.jspecify.annotations.NullMarked;
