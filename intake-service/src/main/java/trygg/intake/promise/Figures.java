package trygg.intake.promise;

import org.jspecify.annotations.Nullable;

/**
 * How often a guarantee was owed in a municipality, and what came of it. Every clock that ever started is in exactly one
 * of the five, so that {@code owed = kept + broken + remedied + running + withdrawn}: those still running are counted, or
 * the figure would look better the longer people wait.
 *
 * @param definition version of the guarantee's rule; another version is another row. Absent before the first clock
 * @param owed all that were started
 * @param kept done in time
 * @param broken not done in time, and what the breach owes is not all done
 * @param remedied not done in time, and what the breach owed is done
 * @param running still to be done, those paused included
 * @param withdrawn not wanted any more, or never so
 */
public record Figures(String guarantee, String service, @Nullable Integer definition, long owed, long kept, long broken,
        long remedied, long running, long withdrawn) {

    public Figures {
        if (owed != kept + broken + remedied + running + withdrawn) {
            throw new IllegalArgumentException("figures of " + guarantee + " do not add up");
        }
    }

    static Figures none(GuaranteeText guarantee) {
        return new Figures(guarantee.id(), guarantee.service(), null, 0, 0, 0, 0, 0, 0);
    }

    /** What the kept ones are a share of: all that were owed and wanted. */
    public long denominator() {
        return owed - withdrawn;
    }

    public Verdict verdict() {
        if (denominator() == 0) {
            return Verdict.NOTHING_OWED;
        }
        if (broken > 0) {
            return Verdict.BROKEN;
        }
        if (remedied > 0) {
            return Verdict.REMEDIED;
        }
        if (kept == 0) {
            return Verdict.WAITING;
        }
        return running > 0 ? Verdict.KEPT_SO_FAR : Verdict.KEPT;
    }
}
