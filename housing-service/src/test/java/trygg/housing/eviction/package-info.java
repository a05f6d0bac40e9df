/** Tests of homes that may be lost. */
@NullMarked
package trygg.housing.eviction;

import org.jspecify.annotations.NullMarked;
