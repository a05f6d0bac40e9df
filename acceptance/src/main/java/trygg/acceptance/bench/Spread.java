package trygg.acceptance.bench;

import java.util.Collection;
import java.util.Locale;

/** Several takes of the same figure. Few takes have no honest deviation, so the ends are shown. */
record Spread(double min, double median, double max) {

    static Spread of(Collection<Double> takes) {
        var sorted = takes.stream().mapToDouble(Double::doubleValue).sorted().toArray();
        if (sorted.length == 0) {
            throw new IllegalArgumentException("nothing was measured");
        }
        var middle = sorted.length / 2;
        var median = sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
        return new Spread(sorted[0], median, sorted[sorted.length - 1]);
    }

    /** A row of a Markdown table. */
    String row(String what, String unit) {
        return String.format(Locale.ROOT, "| %s | %s | %s | %s |", what + (unit.isEmpty() ? "" : ", " + unit), rounded(min),
                rounded(median), rounded(max));
    }

    static String head(String title) {
        return "| " + title + " | minimum | median | maximum |\n|---|---|---|---|";
    }

    private static String rounded(double value) {
        return value >= 100 ? String.format(Locale.ROOT, "%,.0f", value) : String.format(Locale.ROOT, "%.3g", value);
    }
}
