/**
 * What the records say of Housing First: who keeps the home, and for how long one waits for it. It owns the figures and no
 * facts. Nothing here decides about anybody.
 */
@NullMarked
package trygg.housing.fidelity;

import org.jspecify.annotations.NullMarked;
