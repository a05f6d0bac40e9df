package trygg.benefits.costshift;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

import trygg.benefits.costshift.StateBenefitCause.Cause;

/**
 * A year's cost shifted from the state, month by month.
 *
 * @param claims of what the state may pay back, by state
 */
public record CostShift(int year, List<Month> months, Map<RefundClaim.State, BigDecimal> claims) {

    public CostShift {
        months = List.copyOf(months);
        claims = Map.copyOf(claims);
    }

    /**
     * One month.
     *
     * @param looked households for which somebody has said whether the state has a part in it
     * @param households of them, those for which it has
     * @param byCause and {@code byBenefit} kronor by code; each adds up to the total
     */
    public record Month(YearMonth month, long looked, long households, BigDecimal total, Map<String, BigDecimal> byCause,
            Map<String, BigDecimal> byBenefit) {

        public Month {
            byCause = Map.copyOf(byCause);
            byBenefit = Map.copyOf(byBenefit);
        }
    }

    /**
     * @param causes the last noted for each application and month of the year
     * @param claims of those causes
     */
    static CostShift of(int year, Collection<StateBenefitCause> causes, Collection<RefundClaim> claims) {
        var months = new ArrayList<Month>();
        for (int nth = 1; nth <= 12; nth++) {
            var month = YearMonth.of(year, nth);
            var looked = causes.stream().filter(one -> one.month().equals(month)).toList();
            var shifted = looked.stream().filter(one -> one.cause() != Cause.NONE).toList();
            months.add(new Month(month, looked.size(), shifted.size(),
                    shifted.stream().map(one -> one.amount().amount()).reduce(BigDecimal.ZERO.setScale(2), BigDecimal::add),
                    sums(shifted, one -> one.cause().code()),
                    sums(shifted, one -> one.benefit() == null ? "other" : one.benefit().code())));
        }
        var byState = new LinkedHashMap<RefundClaim.State, BigDecimal>();
        claims.forEach(claim -> byState.merge(claim.state(), claim.steps().getLast().amount().amount(), BigDecimal::add));
        return new CostShift(year, months, byState);
    }

    public BigDecimal total() {
        return months.stream().map(Month::total).reduce(BigDecimal.ZERO.setScale(2), BigDecimal::add);
    }

    private static Map<String, BigDecimal> sums(List<StateBenefitCause> shifted, Function<StateBenefitCause, String> by) {
        var sums = new LinkedHashMap<String, BigDecimal>();
        shifted.forEach(one -> sums.merge(by.apply(one), one.amount().amount(), BigDecimal::add));
        return sums;
    }
}
