package trygg.benefits.arrears;

import java.util.Currency;

import trygg.benefits.application.Money;
import trygg.benefits.parameter.Parameter;

/**
 * What the municipality pays when a household is evicted, by its own table: the eviction, and a month in a temporary home. It
 * stands beside the debt for whoever examines it and decides nothing by itself.
 */
public record EvictionCost(Money together) {

    /** A month; few households find a home sooner, so the sum is at the low end. */
    public static final int NIGHTS = 30;

    static EvictionCost of(Parameter table, Currency currency) {
        return new EvictionCost(
                Money.of(table.require("eviction").plus(table.require("temporary-night").times(NIGHTS)), currency));
    }

    /** Whether paying the debt costs less. */
    public boolean above(Money debt) {
        return together.compareTo(debt) > 0;
    }
}
