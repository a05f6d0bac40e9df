package trygg.housing.fidelity;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;

import org.apache.commons.statistics.distribution.NormalDistribution;
import org.jspecify.annotations.Nullable;

/**
 * The share for whom something has not happened yet, by time, from those of whom it is known and those of whom it cannot be
 * known yet (Kaplan and Meier 1958). Bands are of 95 percent by Greenwood's variance on the log-log scale, so that they stay
 * between nothing and all.
 */
public final class KaplanMeier {

    private static final double Z = NormalDistribution.of(0, 1).inverseCumulativeProbability(0.975);

    private final List<Step> steps;
    private final long longest;
    private final double median;

    private KaplanMeier(List<Step> steps, long longest) {
        this.steps = List.copyOf(steps);
        this.longest = longest;
        this.median = steps.stream().filter(step -> step.share() <= 0.5).mapToDouble(Step::day).findFirst()
                .orElse(Double.NaN);
    }

    /** @param happened false when it had not by the last day it is known of */
    public record Seen(long days, boolean happened) {

        public Seen {
            if (days < 0) {
                throw new IllegalArgumentException("nobody is seen for less than no time");
            }
        }
    }

    /** @param atRisk of whom it could still happen just before */
    record Step(long day, long atRisk, long happened, double share, double greenwood) {
    }

    /** A share with its band. @param atRisk those known of on that day */
    public record Point(long day, double share, double low, double high, long atRisk) {
    }

    public static KaplanMeier of(List<Seen> all) {
        var byDay = new TreeMap<Long, long[]>();
        for (var seen : all) {
            byDay.computeIfAbsent(seen.days(), _ -> new long[2])[seen.happened() ? 0 : 1]++;
        }
        var steps = new ArrayList<Step>();
        long atRisk = all.size();
        double share = 1;
        double greenwood = 0;
        for (var entry : byDay.entrySet()) {
            var happened = entry.getValue()[0];
            if (happened > 0) {
                share *= (double) (atRisk - happened) / atRisk;
                greenwood += (double) happened / ((double) atRisk * (atRisk - happened));
                steps.add(new Step(entry.getKey(), atRisk, happened, share, greenwood));
            }
            // Who was last seen on the day something happened was at risk of it.
            atRisk -= happened + entry.getValue()[1];
        }
        return new KaplanMeier(steps, byDay.isEmpty() ? -1 : byDay.lastKey());
    }

    /** The share on a day; nothing once nobody is known of for so long, because then it is a guess. */
    public @Nullable Point at(long day, List<Seen> all) {
        if (day > longest) {
            return null;
        }
        var atRisk = all.stream().filter(seen -> seen.days() >= day).count();
        var last = steps.stream().filter(step -> step.day() <= day).reduce((_, later) -> later).orElse(null);
        if (last == null) {
            return new Point(day, 1, 1, 1, atRisk);
        }
        if (last.share() <= 0) {
            return new Point(day, 0, 0, 0, atRisk);
        }
        var spread = Math.exp(Z * Math.sqrt(last.greenwood()) / Math.log(last.share()));
        return new Point(day, last.share(), Math.pow(last.share(), 1 / spread), Math.pow(last.share(), spread), atRisk);
    }

    /** The first day by which it has happened to half; nothing when it has not. */
    public @Nullable Long median() {
        return Double.isNaN(median) ? null : (long) median;
    }
}
