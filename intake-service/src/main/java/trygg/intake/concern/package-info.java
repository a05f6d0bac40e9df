/**
 * Reports of concern about a child (C018): protection assessed at once, the report screened, the inquiry concluded, each
 * within the time the country's law sets. It owns the concern with what was decided about it, and the guarantees that run
 * meanwhile. A contact opens one by {@link ConcernIntake}; staff and systems act on it through its {@code web}.
 */
@NullMarked
package trygg.intake.concern;

import org.jspecify.annotations.NullMarked;
