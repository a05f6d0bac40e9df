/**
 * The pages of who is stuck and why, and the API of help offers. It owns words and forms; every rule is in the feature
 * itself. Nobody else calls it.
 */
@NullMarked
package trygg.benefits.help.web;

import org.jspecify.annotations.NullMarked;
