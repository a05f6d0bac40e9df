/**
 * Transactions as values. A {@link trygg.platform.db.Tx} is the proof that one is open: whoever writes state, events or
 * ledger entries asks for it, so nothing can be written outside. Only services and consumers open one.
 */
@NullMarked
package trygg.platform.db;

import org.jspecify.annotations.NullMarked;
