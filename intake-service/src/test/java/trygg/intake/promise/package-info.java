/** Tests of the promises: what may be published, what may be called kept, and that the catalogue is whole. */
@NullMarked
package trygg.intake.promise;

import org.jspecify.annotations.NullMarked;
