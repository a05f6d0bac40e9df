package trygg.benefits.application;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;

/**
 * What the calculations that were kept for an application say together, as a decision needs to know it.
 *
 * @param months one calculation for each, the earliest first
 * @param asked what was asked for in these months and what of it counts, by kind
 * @param firstBorn when the applicant was born, as it was reckoned with
 */
public record Reckoned(List<Month> months, List<Asked> asked, LocalDate firstBorn) {

    /**
     * One month.
     *
     * @param aid what the household is entitled to, less what was given, which may be nothing
     * @param given for the month already by decisions that stand beside the one to be made: of other applications of the
     *        case, such as a recalculation, or of the application's other part
     * @param floorKept whether the norm is at least the national one (C035)
     */
    public record Month(UUID calculation, YearMonth period, Money aid, Money given, boolean floorKept) {
    }

    /**
     * One thing that was asked for.
     *
     * @param kind {@code livelihood} for the norm and what is on top of it, otherwise the kind of cost
     * @param ground the act and paragraph it was judged by
     */
    public record Asked(String kind, Money asked, Money granted, String ground) {
    }

    public Reckoned {
        months = List.copyOf(months);
        asked = List.copyOf(asked);
        if (months.isEmpty()) {
            throw new IllegalArgumentException("nothing was reckoned");
        }
    }

    public Money aid() {
        return months.stream().map(Month::aid).reduce(Money::plus).orElseThrow();
    }

    public Money given() {
        return months.stream().map(Month::given).reduce(Money::plus).orElseThrow();
    }

    public boolean floorKept() {
        return months.stream().allMatch(Month::floorKept);
    }
}
