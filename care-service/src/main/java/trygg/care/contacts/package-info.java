/**
 * What care hears of intake's contacts. It owns the record of the fields care uses and the translation into
 * care's own words. The platform feeds it; nobody else calls it.
 */
@NullMarked
package trygg.care.contacts;

import org.jspecify.annotations.NullMarked;
