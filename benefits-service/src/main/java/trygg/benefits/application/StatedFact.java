package trygg.benefits.application;

import java.time.LocalDate;
import java.util.Currency;

import org.jspecify.annotations.Nullable;

/**
 * A line of economy as the household or a register stated it with the contact. It is kept as it was stated and shown;
 * nothing is reckoned from it here.
 *
 * @param sort {@code income}, {@code cost}, {@code asset}, {@code payout} or {@code housing-benefit}
 * @param kind the stating form's own code, such as {@code husleie}
 * @param amount absent when the form left it out, which is not zero
 * @param source {@code person} or {@code register}
 */
public record StatedFact(String sort, String kind, @Nullable Money amount, Currency currency, String source,
        @Nullable LocalDate from, @Nullable LocalDate to) {
}
