/**
 * The measures of the municipality's housing-social plan, each with an owner and a day (C061). It owns the measures and
 * their clocks: a day that passes undone is a breach on the ledger. Only its {@code web} calls it.
 */
@NullMarked
package trygg.housing.socialplan;

import org.jspecify.annotations.NullMarked;
