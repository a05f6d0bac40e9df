/**
 * What an operator sees of a running service, and what a service owes after breaches. It owns the pages and API under
 * {@code operations}, {@code dead-letters} and {@code remedies}, the readiness checks and the gauges, and no table of its
 * own. Nobody calls it from code but the browser, the probes and the scraper; it calls events, guarantees and secrecy.
 */
@NullMarked
package trygg.platform.operations;

import org.jspecify.annotations.NullMarked;
