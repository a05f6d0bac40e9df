/**
 * Money on its way through the bank: a fixed set of payments written as the bank's own file, the bank's answers read back, and
 * what each answer means for a payment. Everything here is a pure function of its arguments: no clock, no database, no
 * network, so that the same run is the same file to the byte. Use cases that store payments call it; it calls nobody.
 */
@NullMarked
package trygg.benefits.bank;

import org.jspecify.annotations.NullMarked;
