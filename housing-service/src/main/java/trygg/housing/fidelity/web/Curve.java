package trygg.housing.fidelity.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import trygg.housing.fidelity.KaplanMeier.Point;
import trygg.housing.fidelity.Retention;

/**
 * The curve of retention as it is drawn: a stair from all down to nothing, over three years, with its band behind it. The
 * axis begins at nothing, and beyond the last time anybody is known of it is not drawn.
 *
 * @param line the path of the stair
 */
public record Curve(String line, List<Bar> bands) {

    static final int LAST = 36;
    /** Months from one point to the next, in the table and in the drawing. */
    static final int STEP = 3;

    private static final int LEFT = 44;
    private static final int TOP = 12;
    private static final int HEIGHT = 180;
    private static final int MONTH = 10;

    /** A piece of the band. */
    public record Bar(String x, String y, String width, String height) {
    }

    /** A point of the curve. */
    record After(int months, Point point) {
    }

    static List<After> points(Retention retention) {
        var points = new ArrayList<After>();
        for (int months = 0; months <= LAST; months += STEP) {
            var point = retention.after(months);
            if (point != null) {
                points.add(new After(months, point));
            }
        }
        return points;
    }

    static Curve of(List<After> points) {
        var line = new StringBuilder();
        var bands = new ArrayList<Bar>();
        for (var after : points) {
            var x = LEFT + after.months() * MONTH;
            var width = Math.min(STEP, LAST - after.months()) * MONTH;
            var y = number(y(after.point().share()));
            line.append(line.isEmpty() ? "M" + x + " " + y : "V" + y).append("H").append(x + width);
            var band = after.point().band();
            if (band != null && width > 0) {
                bands.add(new Bar(number(x), number(y(band.high())), number(width), number(y(band.low()) - y(band.high()))));
            }
        }
        return new Curve(line.toString(), bands);
    }

    private static double y(double share) {
        return TOP + HEIGHT * (1 - share);
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, "%.1f", value);
    }
}
