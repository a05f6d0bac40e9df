/**
 * The kept calculations for machines and on the caseworker's pages. It owns no rule: what can be reckoned and kept is told by
 * the
 * packages beside it. Only HTTP calls it.
 */
@NullMarked
package trygg.benefits.assessment.web;

import org.jspecify.annotations.NullMarked;
