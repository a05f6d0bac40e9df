/**
 * What happened to a case, over all services, one line each. Intake's own features add lines in their transactions and
 * the reactions of other services come as events; the sentences are made when somebody reads, in the reader's language.
 */
@NullMarked
package trygg.intake.timeline;

import org.jspecify.annotations.NullMarked;
