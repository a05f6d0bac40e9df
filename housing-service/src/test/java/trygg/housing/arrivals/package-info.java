/** That those who arrive are met: what is decided, written, clocked and shown. */
@NullMarked
package trygg.housing.arrivals;

import org.jspecify.annotations.NullMarked;
