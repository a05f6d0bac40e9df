package trygg.benefits.bank;

import java.util.Currency;

import org.jspecify.annotations.Nullable;

/**
 * The municipality as the bank knows it, and the account it pays from.
 *
 * @param organisationNumber ten digits in Sweden, nine in Norway; left out of the file when not known
 * @param bic of the bank that keeps the account
 * @param currency of the account, and so of every payment from it
 */
public record Debtor(String name, @Nullable String organisationNumber, Account account, String bic, Currency currency) {

    public Debtor {
        organisationNumber = organisationNumber == null ? null : organisationNumber.replaceAll("[ -]", "");
    }

    boolean organisationNumberIsRight() {
        var number = organisationNumber;
        return number == null || number.matches("[0-9]{10}") && CheckDigits.luhn(number)
                || number.matches("[0-9]{9}") && CheckDigits.mod11(number);
    }

    boolean bicIsWellFormed() {
        return bic.matches("[A-Z]{6}[A-Z0-9]{2}([A-Z0-9]{3})?");
    }
}
