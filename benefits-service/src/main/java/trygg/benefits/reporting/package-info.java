/**
 * What the municipality owes the statistics office, and the figures behind its promises, from real decisions and payments.
 * It owns the journal numbers and nothing else: the rest it reads by SQL of its own from what application and assessment keep,
 * and national numbers it asks intake for while a file is made, in the caller's name. Its pages and resources call it; no
 * other feature does.
 */
@NullMarked
package trygg.benefits.reporting;

import org.jspecify.annotations.NullMarked;
