/**
 * The edge of the evidence: the figures of Housing First for machines, for staff and for everybody. It owns their shape, words
 * and pages. Nobody else calls it.
 */
@NullMarked
package trygg.housing.fidelity.web;

import org.jspecify.annotations.NullMarked;
