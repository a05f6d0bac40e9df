/**
 * The edge of rent arrears: what comes in over HTTP and how it is answered. It owns the shape of the requests and the types
 * of the refusals, which a landlord's own edge answers with too.
 */
@NullMarked
package trygg.housing.arrears.web;

import org.jspecify.annotations.NullMarked;
