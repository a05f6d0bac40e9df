package trygg.intake.promise;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/**
 * What can honestly be said of a promise in a municipality (C104): it counts as kept only when a decision adopted it and a
 * measured value with whole numerator and denominator says so. The order is that of several guarantees behind one promise:
 * what stands later decides.
 */
public enum Verdict {
    /** The municipality has not decided to make it its own. */
    NOT_ADOPTED,
    /** No clock here measures it. */
    NOT_MEASURED,
    /** Nobody has been owed it yet. */
    NOTHING_OWED,
    /** Each one was kept in time, and none is waiting. */
    KEPT,
    /** All that are settled were kept in time; others still wait. */
    KEPT_SO_FAR,
    /** Some wait, none is settled. */
    WAITING,
    /** Some were broken, and what was owed for it is done. */
    REMEDIED,
    /** Some are broken and still owe something. */
    BROKEN;

    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** @param figures of all guarantees that serve the promise here */
    static Verdict of(boolean adopted, List<Figures> figures) {
        if (!adopted) {
            return NOT_ADOPTED;
        }
        return figures.stream().map(Figures::verdict).max(Comparator.naturalOrder()).orElse(NOT_MEASURED);
    }
}
