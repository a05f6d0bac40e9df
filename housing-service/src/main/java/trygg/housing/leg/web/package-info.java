/**
 * The edge of joint cases: the list, the card of three legs and its forms, and the API. It owns requests, words and what is
 * masked of protected persons. Nobody else calls it but the page of a tenancy, which links to the card.
 */
@NullMarked
package trygg.housing.leg.web;

import org.jspecify.annotations.NullMarked;
