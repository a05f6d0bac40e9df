package trygg.benefits.reporting;

import java.time.YearMonth;
import java.util.List;

import trygg.benefits.reporting.DistrictFigures.Counted;
import trygg.platform.secrecy.PublicCounts;
import trygg.platform.secrecy.PublicCounts.Row;

/**
 * Decisions on aid, by the month they were made, and how many of them are below the national floor: built on less than the
 * norm,
 * or against a calculation that gives aid (C035). Each of them has individual reasons and two signatures.
 *
 * @param byDistrict the decisions of the year below the floor, of all; for staff alone
 */
public record NormFloor(int year, List<Month> months, List<Counted> byDistrict) {

    public NormFloor {
        months = List.copyOf(months);
        byDistrict = List.copyOf(byDistrict);
    }

    public record Month(YearMonth month, long below, long decisions) {

        /** In tenths of a percent, rounded half up. */
        public long share() {
            return decisions == 0 ? 0 : (2000 * below + decisions) / (2 * decisions);
        }

        /** What everybody may see: all of the month's, those below the floor and the others. */
        public Row open() {
            return PublicCounts.of(List.of(below, decisions - below));
        }
    }
}
