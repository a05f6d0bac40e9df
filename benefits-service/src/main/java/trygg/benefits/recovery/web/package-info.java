/** Recovery as page, letter and API. Whatever the way, a named human decides. */
@NullMarked
package trygg.benefits.recovery.web;

import org.jspecify.annotations.NullMarked;
