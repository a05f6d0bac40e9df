/**
 * What goes on from month to month without anybody having to ask: renewals, and months reckoned anew when a table or a fact has
 * changed; and the list of families that are due more and have not got it. It owns the runs and their progress; applications,
 * calculations, decisions and payments belong to the packages
 * beside
 * it. What is not a plain grant it leaves to a human and says why.
 */
@NullMarked
package trygg.benefits.renewal;

import org.jspecify.annotations.NullMarked;
