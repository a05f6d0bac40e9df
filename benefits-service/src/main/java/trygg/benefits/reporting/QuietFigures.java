package trygg.benefits.reporting;

import java.time.YearMonth;

import org.jspecify.annotations.Nullable;

/**
 * Figures of which the goal is nothing.
 *
 * @param longTerm nothing where the municipality has not decided to give such families more
 */
public record QuietFigures(int year, Papers papers, Effect effect, @Nullable LongTermFamilies longTerm) {

    /**
     * How many papers a household was asked for with its application (C039).
     *
     * @param asked papers in all
     * @param none applications that needed none; {@code few} one or two, {@code some} three or four, {@code many} five or more
     */
    public record Papers(long asked, long none, long few, long some, long many) {

        public long applications() {
            return none + few + some + many;
        }
    }

    /**
     * What papers that came did to the month that was decided: what it had come to before them, and what it came to (C039).
     *
     * @param changed by any of the papers that came together; @param unknown where nothing was reckoned before they came
     */
    public record Effect(long changed, long unchanged, long unknown) {

        public long known() {
            return changed + unchanged;
        }
    }

    /**
     * Families whose months in a row entitle them to more by the municipality's own table (C026).
     *
     * @param months in a row from which on
     * @param without those whose decided month is without the supplement: it was reckoned before, or by hand
     */
    public record LongTermFamilies(YearMonth month, long months, long entitled, long without) {
    }
}
