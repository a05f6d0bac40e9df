/** Tests of the figures of Housing First. */
@NullMarked
package trygg.housing.fidelity;

import org.jspecify.annotations.NullMarked;
