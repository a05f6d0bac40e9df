/**
 * What benefits does when a household owes rent: it hears housing's notice, examines it at once and answers (C056). It owns
 * the examination with its budget talks, the refusal that waits for a second look, and the clock of it; the grant for a debt
 * is made on the case's application, as any other. The platform feeds its consumer, and its own {@code web} acts on it.
 */
@NullMarked
package trygg.benefits.arrears;

import org.jspecify.annotations.NullMarked;
