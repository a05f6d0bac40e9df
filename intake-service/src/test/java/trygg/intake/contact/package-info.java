@NullMarked
package trygg.intake.contact;

import org.jspecify.annotations.NullMarked;
