package trygg.benefits.reporting;

import java.time.YearMonth;
import java.util.List;

import trygg.platform.secrecy.PublicCounts;
import trygg.platform.secrecy.PublicCounts.Cell;

/**
 * Households with children on financial aid in a year (C025), by an open definition: a household is on aid in a month when a
 * decision gives it something for that month, and has children when the calculation the decision rests on has any. Small
 * counts are withheld here, so that none leaves by any door.
 *
 * @param families by how many months of the year they had aid
 * @param byDistrict households with children, of all households, that had aid in some month of the year
 * @param refusals decisions on aid to families with children, and how many of them refuse: the figure that tells whether fewer
 *        families on aid means fewer in need
 */
public record ChildPoverty(int year, List<Month> months, Length families, List<DistrictFigures.Open> byDistrict,
        Refusals refusals) {

    /** From this many months of a year on a family is one with long-term aid. */
    public static final int LONG_TERM = 10;

    public ChildPoverty {
        months = List.copyOf(months);
        byDistrict = List.copyOf(byDistrict);
    }

    /**
     * @param households all on aid
     * @param oneAdult with children and one adult; {@code moreAdults} and {@code withoutChildren} likewise
     * @param children in the households; withheld where the households are
     */
    public record Month(YearMonth month, Cell households, Cell oneAdult, Cell moreAdults, Cell withoutChildren,
            Cell withChildren, Cell children) {

        static Month of(YearMonth month, long oneAdult, long moreAdults, long withoutChildren, long children) {
            var row = PublicCounts.of(List.of(oneAdult + moreAdults, withoutChildren));
            var with = row.parts().getFirst();
            // The types divide the households with children; where those are withheld, their parts are too.
            if (with instanceof Cell.Withheld) {
                return new Month(month, row.total(), with, with, row.parts().getLast(), with, with);
            }
            var types = PublicCounts.of(List.of(oneAdult, moreAdults)).parts();
            return new Month(month, row.total(), types.getFirst(), types.getLast(), row.parts().getLast(), with,
                    new Cell.Count(children));
        }
    }

    /** @param longTerm {@value #LONG_TERM} months of the year or more */
    public record Length(Cell all, Cell upToThree, Cell upToSix, Cell upToNine, Cell longTerm) {

        static Length of(long upToThree, long upToSix, long upToNine, long longTerm) {
            var row = PublicCounts.of(List.of(upToThree, upToSix, upToNine, longTerm));
            return new Length(row.total(), row.parts().get(0), row.parts().get(1), row.parts().get(2), row.parts().get(3));
        }
    }

    public record Refusals(Cell decisions, Cell refused, Cell others) {

        static Refusals of(long refused, long others) {
            var row = PublicCounts.of(List.of(refused, others));
            return new Refusals(row.total(), row.parts().get(0), row.parts().get(1));
        }
    }
}
