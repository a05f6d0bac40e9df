/**
 * Day centres over the wire: the API, the pages, and the hours and figures as open data. It reads forms and requests and says
 * what came of them; what is promised and kept is reckoned in {@code trygg.housing.daycentre}. Nothing here tells of a person.
 */
@NullMarked
package trygg.housing.daycentre.web;

import org.jspecify.annotations.NullMarked;
