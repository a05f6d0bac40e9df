/**
 * Letters to the household: what was decided and why, line by line and in plain language, with how to appeal. It owns the
 * letter as a value that page and PDF show alike, and the record of when and how a letter reached the household; it keeps
 * no letter, for the decision and what it rests on say it again to the byte. Appeals ask it when a letter was received, and
 * whoever writes another letter to a household builds it of the same parts.
 */
@NullMarked
package trygg.benefits.letter;

import org.jspecify.annotations.NullMarked;
