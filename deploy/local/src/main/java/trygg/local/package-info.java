/**
 * Runs the whole suite on one machine: PostgreSQL, Kafka, Keycloak, the services and one origin before them, each a process of
 * its own.
 * It owns the processes' life (start, wait until healthy, stop, kill, restart on the same data) and everything under
 * {@code .trygg/}.
 * The {@code trygg} script, the test kit and the acceptance module call it; it knows the services only by the path of their
 * jars.
 */
@NullMarked
package trygg.local;

import org.jspecify.annotations.NullMarked;
