/**
 * The edge of the register of homes: what comes in over HTTP, how it is answered, and its pages. It owns the shape of the
 * requests, the types of the refusals and what is masked of a hidden home. Nobody else calls it.
 */
@NullMarked
package trygg.housing.home.web;

import org.jspecify.annotations.NullMarked;
