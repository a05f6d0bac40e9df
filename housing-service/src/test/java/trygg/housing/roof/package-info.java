/** Tests of roofs tonight. */
@NullMarked
package trygg.housing.roof;

import org.jspecify.annotations.NullMarked;
