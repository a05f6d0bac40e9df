/**
 * Persons, whom intake owns. Numbers and names are stored encrypted, with a keyed hash beside the number for look-up;
 * nobody else ever gets them by event. Contacts create persons, the case file reads them.
 */
@NullMarked
package trygg.intake.person;

import org.jspecify.annotations.NullMarked;
