/**
 * The promises as seen from outside: the API for systems, the open data for everybody, the promise board for staff. It
 * owns the shapes of the answers; what may be published of small counts is decided in {@link PublicCounts}. Nobody calls
 * it but HTTP.
 */
@NullMarked
package trygg.intake.promise.web;

import org.jspecify.annotations.NullMarked;

import trygg.platform.secrecy.PublicCounts;
