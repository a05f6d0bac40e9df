/**
 * The suite's public APIs as an outside system meets them: bearer tokens, JSON, plain HTTP.
 * It owns no knowledge of what a service does with a request, only how one is written and sent.
 * Whoever drives a suite from outside calls it: the demo, the bench and the tests.
 */
@NullMarked
package trygg.acceptance.api;

import org.jspecify.annotations.NullMarked;
