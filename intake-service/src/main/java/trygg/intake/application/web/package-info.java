/** The door for applications in the national format, and their answer feed. */
@NullMarked
package trygg.intake.application.web;

import org.jspecify.annotations.NullMarked;
