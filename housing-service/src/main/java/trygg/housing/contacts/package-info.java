/**
 * What housing hears of intake's contacts. It owns the record of the fields housing uses and the translation into
 * housing's own words. The platform feeds it; nobody else calls it.
 */
@NullMarked
package trygg.housing.contacts;

import org.jspecify.annotations.NullMarked;
