/**
 * Recovery: aid asked back, only by a written decision of a named human, on a ground the law names, within its time and never
 * for more than was paid. It owns those decisions, what an aid decision said of repayment, and what was waived; it takes no
 * money and sets nothing off against aid to come. Web shows and decides, the letter of an aid decision asks it for its clause.
 */
@NullMarked
package trygg.benefits.recovery;

import org.jspecify.annotations.NullMarked;
