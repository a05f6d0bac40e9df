package trygg.benefits.application.web;

import java.math.BigDecimal;
import java.util.Currency;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;

import trygg.benefits.application.Money;

/** Money in the API, both ways: the amount as text, so that no reader makes a binary fraction of it. */
public record MoneyView(
        @NotNull @Pattern(regexp = "[0-9]{1,9}\\.[0-9]{2}", message = "is not an amount with two decimals") String amount,
        @NotNull @Pattern(regexp = "SEK|NOK", message = "is none of SEK, NOK") String currency) {

    public static MoneyView of(Money money) {
        return new MoneyView(money.amount().toPlainString(), money.currency().getCurrencyCode());
    }

    Money toMoney() {
        return new Money(new BigDecimal(amount), Currency.getInstance(currency));
    }
}
