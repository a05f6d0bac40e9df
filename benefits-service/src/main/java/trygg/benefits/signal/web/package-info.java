/**
 * Charity signals as seen from outside: the API for partners and machines and the page for staff. It owns the shapes of
 * reports, the words of the offer that answers each of them, and the form. Nobody calls it but HTTP.
 */
@NullMarked
package trygg.benefits.signal.web;

import org.jspecify.annotations.NullMarked;
