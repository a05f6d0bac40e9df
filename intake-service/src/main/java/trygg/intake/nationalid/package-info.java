/**
 * National identity numbers of Sweden and Norway: reading what a person wrote, and refusing what can be no number.
 * It owns the check rules of both countries and the value {@link trygg.intake.nationalid.NationalId}; it stores and logs
 * nothing. Anything in intake may call it; it depends on no framework and on no other feature.
 */
@NullMarked
package trygg.intake.nationalid;

import org.jspecify.annotations.NullMarked;
