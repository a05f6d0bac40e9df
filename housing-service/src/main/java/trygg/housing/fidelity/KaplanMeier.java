package trygg.housing.fidelity;

import java.util.ArrayList;
import java.util.Arrays;
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
    /** How long each is known of, the shortest first. */
    private final long[] days;

    private KaplanMeier(List<Step> steps, long[] days) {
        this.steps = List.copyOf(steps);
        this.days = days;
    }

    /** @param happened false when it had not by the last day it is known of */
    public record Seen(long days, boolean happened) {

        public Seen {
            if (days < 0) {
                throw new IllegalArgumentException("nobody is seen for less than no time");
            }
        }
    }

    private record Step(long day, double share, double greenwood, long happened) {
    }

    /**
     * A share on a day.
     *
     * @param band nothing while it has happened to nobody, and once to all: then no width can be reckoned, and none is claimed
     * @param happened to how many until then
     * @param atRisk those known of on that day
     */
    public record Point(long day, double share, @Nullable Band band, long happened, long atRisk) {
    }

    public record Band(double low, double high) {
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
        long soFar = 0;
        for (var entry : byDay.entrySet()) {
            var happened = entry.getValue()[0];
            if (happened > 0) {
                share *= (double) (atRisk - happened) / atRisk;
                greenwood += (double) happened / ((double) atRisk * (atRisk - happened));
                soFar += happened;
                steps.add(new Step(entry.getKey(), share, greenwood, soFar));
            }
            // Who was last seen on the day something happened was at risk of it.
            atRisk -= happened + entry.getValue()[1];
        }
        return new KaplanMeier(steps, all.stream().mapToLong(Seen::days).sorted().toArray());
    }

    /** The share on a day; nothing once nobody is known of for so long, because then it is a guess, unless none is left. */
    public @Nullable Point at(long day) {
        var share = 1.0;
        Band band = null;
        long happened = 0;
        for (var step : steps) {
            if (step.day() > day) {
                break;
            }
            share = step.share();
            band = share > 0 ? band(step) : null;
            happened = step.happened();
        }
        var atRisk = Arrays.stream(days).filter(known -> known >= day).count();
        return atRisk == 0 && share > 0 ? null : new Point(day, share, band, happened, atRisk);
    }

    private static Band band(Step step) {
        var spread = Math.exp(Z * Math.sqrt(step.greenwood()) / Math.log(step.share()));
        return new Band(Math.pow(step.share(), 1 / spread), Math.pow(step.share(), spread));
    }

    /** The first day by which it has happened to half; nothing when it has not. */
    public @Nullable Long median() {
        return steps.stream().filter(step -> step.share() <= 0.5).map(Step::day).findFirst().orElse(null);
    }
}
