/**
 * What tests need and no service ships: a real PostgreSQL and a real Kafka started once per build, tokens signed by a key
 * of the build's own, and the architecture rules that all services share.
 */
@NullMarked
package trygg.testkit;

import org.jspecify.annotations.NullMarked;
