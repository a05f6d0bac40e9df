/**
 * What a service owes the people it broke a promise to, and the act of doing it. The remedies are opened by
 * {@link trygg.platform.guarantee.Clocks} in the transaction of the breach; this package lists them and marks them done.
 * A service may say what its guarantees are called by a bean of {@link trygg.platform.operations.remedies.GuaranteeNames}.
 */
@NullMarked
package trygg.platform.operations.remedies;

import org.jspecify.annotations.NullMarked;
