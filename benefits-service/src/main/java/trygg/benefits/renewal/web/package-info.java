/**
 * Renewals and recalculations for machines and on the pages. It owns no rule. Only HTTP calls it.
 */
@NullMarked
package trygg.benefits.renewal.web;

import org.jspecify.annotations.NullMarked;
