package trygg.benefits.calculation;

import java.time.YearMonth;
import java.util.List;

import trygg.benefits.parameter.Amount;

/**
 * The calculation of one month. The lines add up to aid less surplus.
 *
 * @param norm personal and common costs as they are reckoned for this household
 * @param floor the same by the national tables alone, without any adjustment
 */
public record Sheet(YearMonth period, Amount norm, Amount personal, Amount common, Amount supplements, Amount costs,
        Amount incomeCounted, Amount floor, List<Line> lines) {

    public Amount aid() {
        return balance().orNone();
    }

    public Amount surplus() {
        return balance().negative().orNone();
    }

    /** Whether the norm is at least the national one. A decision on less has reasons and a second signature (C035). */
    public boolean floorKept() {
        return norm.compareTo(floor) >= 0;
    }

    private Amount balance() {
        return norm.plus(supplements).plus(costs).minus(incomeCounted);
    }
}
