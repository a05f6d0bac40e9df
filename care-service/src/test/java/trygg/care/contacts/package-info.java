/** Tests of what care understands of a contact. The sample is the contract's own. A sender of tomorrow must do no harm. */
@NullMarked
package trygg.care.contacts;

import org.jspecify.annotations.NullMarked;
