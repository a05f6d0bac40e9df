package trygg.benefits.letter;

import org.jspecify.annotations.Nullable;

import trygg.benefits.application.Decision.Outcome;
import trygg.benefits.application.Ground;
import trygg.benefits.application.Money;

/**
 * One thing the household asked for and what became of it.
 *
 * @param kind {@code livelihood} for the aid as it was reckoned, or the code of a cost such as {@code dental}
 * @param reason in words, to the person; required unless all was granted
 */
public record LetterItem(String kind, @Nullable Money asked, @Nullable Money granted, Outcome outcome, Ground ground,
        @Nullable String reason) {
}
