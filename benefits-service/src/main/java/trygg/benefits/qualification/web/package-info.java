/**
 * The qualification programme for machines and at the desk. It owns the shapes of requests, answers, forms and pages and
 * their words. Nobody calls it.
 */
@NullMarked
package trygg.benefits.qualification.web;

import org.jspecify.annotations.NullMarked;
