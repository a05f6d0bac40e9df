/**
 * Cost shifted from the state's insurances to the municipality (C043): which household needs aid in a month because it
 * waits for a state benefit, was denied one or gets too little, with the kronor of that month. It owns the coded causes
 * and the claims for money back; a cause changes nothing about the aid itself. Web notes, claims and counts.
 */
@NullMarked
package trygg.benefits.costshift;

import org.jspecify.annotations.NullMarked;
