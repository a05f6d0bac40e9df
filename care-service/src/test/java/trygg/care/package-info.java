/** The rules that hold for all of care. Each service runs the same ones. They fail when they match nothing. */
@NullMarked
package trygg.care;

import org.jspecify.annotations.NullMarked;
