/** The rules that hold for all of benefits. Each service runs the same ones. They fail when they match nothing. */
@NullMarked
package trygg.benefits;

import org.jspecify.annotations.NullMarked;
