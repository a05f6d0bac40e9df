package trygg.benefits.application;

import java.math.BigDecimal;
import java.util.Currency;

import trygg.platform.municipality.Municipality.Country;

/** An amount with two decimals, never rounded here: one with more decimals is not money. Equality is exact. */
public record Money(BigDecimal amount, Currency currency) {

    /** More than any household is granted; the column ends here too. */
    private static final BigDecimal LIMIT = new BigDecimal("1000000000000");

    public Money {
        amount = amount.setScale(2);
        if (amount.abs().compareTo(LIMIT) >= 0) {
            throw new IllegalArgumentException("an amount beyond any household");
        }
    }

    public boolean isPositive() {
        return amount.signum() > 0;
    }

    /** What a municipality of the country pays in. */
    public static Currency currencyOf(Country country) {
        return Currency.getInstance(switch (country) {
            case SE -> "SEK";
            case NO -> "NOK";
        });
    }
}
