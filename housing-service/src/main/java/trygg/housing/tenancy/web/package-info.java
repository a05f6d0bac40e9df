/**
 * The edge of tenancies: what comes in over HTTP and how it is answered, for machines and people. It owns requests, words and
 * pages. Nobody else calls it.
 */
@NullMarked
package trygg.housing.tenancy.web;

import org.jspecify.annotations.NullMarked;
