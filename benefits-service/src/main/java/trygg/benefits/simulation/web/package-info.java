/**
 * Simulations for machines, with small numbers withheld, and the page on which staff try one. It shows sums alone. Words:
 * {@code messages/simulation_<language>.properties}.
 */
@NullMarked
package trygg.benefits.simulation.web;

import org.jspecify.annotations.NullMarked;
