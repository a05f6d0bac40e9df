/**
 * How fast the engine reckons, in the same run and on the same households as a rule engine that many Java teams would take.
 * It owns the households that are measured with and the rules in that engine's language, which are in no product.
 * {@code ./trygg bench benefits} runs it, and tests take its households.
 */
@NullMarked
package trygg.benefits.bench;

import org.jspecify.annotations.NullMarked;
