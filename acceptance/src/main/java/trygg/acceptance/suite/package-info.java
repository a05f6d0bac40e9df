/**
 * A suite of one's own, beside whatever else runs on the machine: fresh data, free ports, the packaged services.
 * It owns the folder it is given and nothing outside it.
 * The whole-suite tests and the bench start one; the demo does not, it fills the suite that people look at.
 */
@NullMarked
package trygg.acceptance.suite;

import org.jspecify.annotations.NullMarked;
