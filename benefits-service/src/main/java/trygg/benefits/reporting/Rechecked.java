package trygg.benefits.reporting;

import java.math.BigDecimal;

/**
 * Decided months that came to something else when they were reckoned anew in a year, in both directions (C037). A month counts
 * once for each direction, however often it was looked at.
 *
 * @param more months that came to more, and {@code missing} what was granted for them on top
 * @param less months that came to less when they were last looked at, and {@code tooMuch} by how much; nothing of it was taken
 *        back
 */
public record Rechecked(long more, BigDecimal missing, long less, BigDecimal tooMuch) {
}
