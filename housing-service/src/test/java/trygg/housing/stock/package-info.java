/** Tests of need against stock. */
@NullMarked
package trygg.housing.stock;

import org.jspecify.annotations.NullMarked;
