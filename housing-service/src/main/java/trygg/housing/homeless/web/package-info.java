/**
 * The edge of homelessness: what comes in over HTTP and what staff see. It owns the shape of requests, the types of the
 * refusals and the words of its pages. Nobody else calls it.
 */
@NullMarked
package trygg.housing.homeless.web;

import org.jspecify.annotations.NullMarked;
