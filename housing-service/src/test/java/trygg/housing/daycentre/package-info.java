/** Tests of day centres. */
@NullMarked
package trygg.housing.daycentre;

import org.jspecify.annotations.NullMarked;
