package trygg.benefits.bank;

import java.time.LocalDate;
import java.util.Currency;

import trygg.benefits.parameter.Amount;

/** One payment as it goes into a run. */
public record Transfer(PaymentId id, Payee payee, Amount amount, Currency currency, LocalDate executeOn,
        Remittance remittance) {
}
