/**
 * The edge of purchases: terms and what is saved, for machines, for staff and as the sheet the tenant gets. It owns the
 * shape of requests, the types of the refusals and the words of its pages. Nobody else calls it.
 */
@NullMarked
package trygg.housing.purchase.web;

import org.jspecify.annotations.NullMarked;
