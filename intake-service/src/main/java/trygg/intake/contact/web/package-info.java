/**
 * Contacts over HTTP: the API for municipal systems and the pages for staff. Both read the same request into the same
 * command, so that a rule holds whichever way somebody comes.
 */
@NullMarked
package trygg.intake.contact.web;

import org.jspecify.annotations.NullMarked;
