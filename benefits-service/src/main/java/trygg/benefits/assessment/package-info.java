/**
 * Calculations that were kept for an application, so that a decision can rest on them. It owns the table of them and the way a
 * sheet is written down and read back; what it knows is never changed. Decisions, letters, renewals and what-if read it.
 */
@NullMarked
package trygg.benefits.assessment;

import org.jspecify.annotations.NullMarked;
