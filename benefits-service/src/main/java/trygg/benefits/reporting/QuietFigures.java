package trygg.benefits.reporting;

import java.time.YearMonth;

import org.jspecify.annotations.Nullable;

/**
 * Figures of which the goal is nothing.
 *
 * @param longTerm nothing where the municipality has not decided to give such families more
 */
public record QuietFigures(int year, Papers papers, @Nullable LongTermFamilies longTerm) {

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
     * Families whose months in a row entitle them to more by the municipality's own table (C026).
     *
     * @param months in a row from which on
     * @param without those whose decided month is without the supplement: it was reckoned before, or by hand
     */
    public record LongTermFamilies(YearMonth month, long months, long entitled, long without) {
    }
}
