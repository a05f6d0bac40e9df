/** Tests of homelessness. */
@NullMarked
package trygg.housing.homeless;

import org.jspecify.annotations.NullMarked;
