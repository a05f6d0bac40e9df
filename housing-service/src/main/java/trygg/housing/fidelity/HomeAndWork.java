package trygg.housing.fidelity;

import java.util.List;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

/**
 * Home and work together, twelve months after the first Housing First keys (C062). Whose death came before is counted apart.
 *
 * @param noWordHome in a home, and benefits has told nothing of a measure: nobody knows here whether they work
 * @param noWordNoHome likewise without a home
 */
public record HomeAndWork(long both, long homeOnly, long workOnly, long neither, long noWordHome, long noWordNoHome,
        long deaths) {

    /** Months after the keys. */
    public static final int MONTHS = 12;

    /**
     * How many it went one way.
     *
     * @param home in a tenancy, or moved to a home of their own before
     * @param work in a measure, or gone from the last one to work or study; nothing when nothing was told of any
     */
    record Outcome(boolean dead, boolean home, @Nullable Boolean work, long count) {
    }

    static HomeAndWork of(List<Outcome> outcomes) {
        return new HomeAndWork(count(outcomes, true, true), count(outcomes, true, false), count(outcomes, false, true),
                count(outcomes, false, false), count(outcomes, true, null), count(outcomes, false, null),
                outcomes.stream().filter(Outcome::dead).mapToLong(Outcome::count).sum());
    }

    /** Of all those alive of whom it is known. */
    public long known() {
        return both + homeOnly + workOnly + neither;
    }

    public long all() {
        return known() + noWordHome + noWordNoHome;
    }

    private static long count(List<Outcome> outcomes, boolean home, @Nullable Boolean work) {
        return outcomes.stream().filter(one -> !one.dead() && one.home() == home && Objects.equals(one.work(), work))
                .mapToLong(Outcome::count).sum();
    }
}
