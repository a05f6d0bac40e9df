/** Tests of what housing hears of measures towards work. */
@NullMarked
package trygg.housing.measures;

import org.jspecify.annotations.NullMarked;
