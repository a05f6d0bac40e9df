/** Tests of how the evidence is drawn. */
@NullMarked
package trygg.housing.fidelity.web;

import org.jspecify.annotations.NullMarked;
