/**
 * Money on its way from a decision to somebody's account: who can be paid in a case, what is planned for a decision, the runs
 * that the bank gets, its answers, and whether all of it agrees to the øre. It owns every change of a payment that is not told
 * by the municipality's own ledger; how a payment may move is {@code trygg.benefits.bank}'s to say. Renewal plans through
 * {@link trygg.benefits.payment.PaymentPlanService}; letters and recovery ask the payment book what was paid; web steers it.
 */
@NullMarked
package trygg.benefits.payment;

import org.jspecify.annotations.NullMarked;
