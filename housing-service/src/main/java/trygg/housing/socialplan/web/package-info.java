/**
 * The edge of the housing-social plan: its status for machines and its ledger for staff. It owns the shape of requests, the
 * types of the refusals and the words of its pages. Nobody else calls it.
 */
@NullMarked
package trygg.housing.socialplan.web;

import org.jspecify.annotations.NullMarked;
