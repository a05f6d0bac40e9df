package trygg.benefits.application;

import java.math.BigDecimal;
import java.util.Currency;

import trygg.benefits.parameter.Amount;
import trygg.platform.municipality.Municipality.Country;

/** An amount with two decimals, never rounded here: one with more decimals is not money. Equality is exact. */
public record Money(BigDecimal amount, Currency currency) implements Comparable<Money> {

    /** More than any household is granted; the column ends here too. */
    private static final BigDecimal LIMIT = new BigDecimal("1000000000000");

    public Money {
        amount = amount.setScale(2);
        if (amount.abs().compareTo(LIMIT) >= 0) {
            throw new IllegalArgumentException("an amount beyond any household");
        }
    }

    public static Money none(Currency currency) {
        return new Money(BigDecimal.ZERO, currency);
    }

    public Money plus(Money other) {
        if (!currency.equals(other.currency)) {
            throw new IllegalArgumentException("two currencies have no sum");
        }
        return new Money(amount.add(other.amount), currency);
    }

    public boolean isPositive() {
        return amount.signum() > 0;
    }

    @Override
    public int compareTo(Money other) {
        return amount.compareTo(other.amount);
    }

    /** The same amount as the calculation and the bank have it, in hundredths. */
    public static Money of(Amount amount, Currency currency) {
        return new Money(BigDecimal.valueOf(amount.hundredths(), 2), currency);
    }

    public Amount hundredths() {
        return new Amount(amount.movePointRight(2).longValueExact());
    }

    /** What a municipality of the country pays in. */
    public static Currency currencyOf(Country country) {
        return Amount.currencyOf(country);
    }

    /** What the municipality of this code pays in; its country is in the code. */
    public static Currency currencyIn(String municipality) {
        return currencyOf(Country.valueOf(municipality.substring(0, 2)));
    }
}
