/**
 * The case as staff and systems read it: person, household, needs, what happened in all services and every clock. It
 * only reads, and each read is written to the access log before anything leaves; of a protected person only those who
 * work on the case see anything.
 */
@NullMarked
package trygg.intake.casefile;

import org.jspecify.annotations.NullMarked;
