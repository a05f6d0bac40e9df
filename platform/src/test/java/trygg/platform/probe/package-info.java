/**
 * A feature of no meaning, by which the platform is tried as a service would use it. It owns one table, declares two
 * guarantees, listens to one neighbour and answers on one path. Only the platform's tests know it.
 */
@NullMarked
package trygg.platform.probe;

import org.jspecify.annotations.NullMarked;
