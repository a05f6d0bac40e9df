/**
 * Help with the application itself (C002): finds the applications that stand still and offers the household help. It owns the
 * stalls, the offers and the clock between them; a stall never counts against anybody, and no rule here can refuse, stop or
 * shorten anything. A loop of its own finds the stalls, and its {@code web} offers help.
 */
@NullMarked
package trygg.benefits.help;

import org.jspecify.annotations.NullMarked;
