/**
 * Control of aid without suspicion (C038, C039): which objective facts may lead to one, what was checked of whom, that
 * the person was told, and what a named human found. It owns the register of triggers, the controls, their clock and the
 * figures; it knows nothing of payments, so that none can be held back because of a control. Web opens and closes them.
 */
@NullMarked
package trygg.benefits.control;

import org.jspecify.annotations.NullMarked;
