/**
 * Who is without a home, since when, how and why (C057). It owns the episodes of homelessness with their history, the
 * consent to the by-name list, and the figures of who came in and who went out. Staff and machines tell it through its own
 * {@code web}; the rules of vacancies read the class of today.
 */
@NullMarked
package trygg.housing.homeless;

import org.jspecify.annotations.NullMarked;
