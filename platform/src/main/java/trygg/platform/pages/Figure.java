package trygg.platform.pages;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * A figure and its table, which are one thing: every bar stands in the row of its number. Axes start at zero.
 *
 * @param caption what is counted, in one sentence
 * @param rowsAre heading of the first column, such as "District"
 * @param valuesAre heading of the number column with its unit, such as "Days"
 * @param csv where the same numbers can be had as CSV
 */
public record Figure(String caption, String rowsAre, String valuesAre, List<Bar> bars, @Nullable String csv) {

    /**
     * @param value the length of the bar; absent when the number is withheld because so few stand behind it
     * @param basis numerator and denominator written out, such as "41 of 52"
     * @param open true when some are still waiting, so that the number can still grow: drawn as an open bar
     */
    public record Bar(String label, @Nullable BigDecimal value, @Nullable String basis, boolean open) {
    }

    public Figure {
        bars = List.copyOf(bars);
    }

    /** Length of a bar in percent of the longest one. A number below zero has no bar, since the axis starts there. */
    public int percent(Bar bar) {
        var longest = bars.stream().map(Bar::value).filter(v -> v != null).reduce(BigDecimal.ZERO, BigDecimal::max);
        if (bar.value() == null || bar.value().signum() < 0 || longest.signum() == 0) {
            return 0;
        }
        return bar.value().multiply(BigDecimal.valueOf(100)).divide(longest, 0, RoundingMode.HALF_UP).intValue();
    }
}
