package trygg.benefits.signal;

import java.time.YearMonth;

/**
 * A month at the charities beside a month of the municipality's own decisions (C041).
 *
 * @param people who came to a charity
 * @param refused of them, who said that the municipality had refused them
 * @param refusals decisions of the municipality that gave nothing
 */
public record Pressure(YearMonth month, int people, int refused, int refusals) {
}
