package trygg.acceptance.bench;

import java.util.Locale;

/**
 * What a figure should be, and what it is.
 *
 * @param atMost whether smaller is better
 */
record Goal(String what, boolean atMost, double target, double measured, String unit) {

    static Goal atMost(String what, double target, double measured, String unit) {
        return new Goal(what, true, target, measured, unit);
    }

    static Goal atLeast(String what, double target, double measured, String unit) {
        return new Goal(what, false, target, measured, unit);
    }

    boolean met() {
        return atMost ? measured <= target : measured >= target;
    }

    /** One line that also says how far from the goal a figure is. */
    String verdict() {
        var distance = measured / target;
        return String.format(Locale.ROOT, "%-7s  %s: %s %.4g%s, measured %.4g%s (%.2f of the goal)", met() ? "met" : "NOT MET",
                what,
                atMost ? "at most" : "at least", target, unit, measured, unit, distance);
    }
}
