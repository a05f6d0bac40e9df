/** The rules that hold for all of housing. Each service runs the same ones. They fail when they match nothing. */
@NullMarked
package trygg.housing;

import org.jspecify.annotations.NullMarked;
