/**
 * The pages of rent arrears and what machines read of them. It owns words and forms; every rule is in the feature itself.
 * Nobody else calls it.
 */
@NullMarked
package trygg.benefits.arrears.web;

import org.jspecify.annotations.NullMarked;
