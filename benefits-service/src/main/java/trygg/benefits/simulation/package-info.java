/**
 * What a table a municipality might decide would cost over the households that have aid now, and who would gain (C036). Pure:
 * their facts, the tables in force and the one proposed go in, sums come out; nothing is stored and nobody is named. It asks
 * {@link trygg.benefits.simulation.CurrentHouseholds} for the facts and the engine for every amount.
 */
@NullMarked
package trygg.benefits.simulation;

import org.jspecify.annotations.NullMarked;
