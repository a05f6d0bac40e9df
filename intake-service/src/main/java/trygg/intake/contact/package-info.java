/**
 * A contact: somebody turns to the municipality, by whatever channel. It owns contacts, their needs and households and
 * opens the case, with the clocks that the needs call for, in one transaction. The API, the pages and the national
 * application format all come in through {@link trygg.intake.contact.ContactService}.
 */
@NullMarked
package trygg.intake.contact;

import org.jspecify.annotations.NullMarked;
