/**
 * The way to work and study: the talk about a person's own goal, the measures they are referred to, the places there are
 * and the order of the queue. It owns plans, measures, places, their clocks and figures; no condition for aid is made
 * here, and nobody waits for treatment. Web shows and changes them; a decision that grants aid starts the clock of a talk.
 */
@NullMarked
package trygg.benefits.work;

import org.jspecify.annotations.NullMarked;
