package trygg.benefits.statistics;

import java.time.LocalDate;
import java.time.Month;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

import trygg.benefits.parameter.Amount;

/**
 * Money that left the municipality for this recipient, to them or to someone else on their behalf. It counts in the month and
 * the year it was paid, whatever time it was meant for. What came back is no payment and is left out by the caller.
 */
public record PaidOut(LocalDate paidOn, Kind kind, Amount amount) {

    public enum Kind {
        /** Bidrag. */
        GRANT,
        /** Lån. */
        LOAN,
        /** Kvalifiseringsstønad. */
        QUALIFICATION_MONEY
    }

    public PaidOut {
        if (!amount.isPositive()) {
            throw new IllegalArgumentException("what is paid is more than nothing");
        }
    }

    /**
     * Whole kroner by month. This is the one place where the forms' amounts are rounded: a month's payments of a kind are added
     * to the øre and the sum rounded, half a krone up. A year is the sum of its rounded months, so that a record always adds up
     * (rules 36 and 37) and is at most six kroner from the øre. A month is there when anything was paid in it, even if it
     * rounds to nothing.
     */
    static Map<Month, Long> kronerByMonth(List<PaidOut> payments, Kind kind, int year) {
        var sums = new EnumMap<Month, Amount>(Month.class);
        for (var payment : payments) {
            if (payment.kind == kind && payment.paidOn.getYear() == year) {
                sums.merge(payment.paidOn.getMonth(), payment.amount, Amount::plus);
            }
        }
        var kroner = new EnumMap<Month, Long>(Month.class);
        sums.forEach((month, sum) -> kroner.put(month, sum.wholeShare(1, 1).hundredths() / 100));
        return kroner;
    }
}
