package trygg.benefits.bank;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Where money goes, or comes from. Spaces, points and hyphens of the written form are dropped; whether the number can be right
 * is asked by {@link #wrong()}, so that a run can name every wrong one at once.
 *
 * @param number as the scheme writes it; {@link Scheme#SWEDISH} is the clearing number of four digits followed by the account
 */
public record Account(Scheme scheme, String number) {

    private static final Map<String, Integer> IBAN_LENGTHS = Map.of("NO", 15, "SE", 24, "DK", 18, "FI", 18);

    public Account {
        number = number.replaceAll("[ .\u00a0-]", "").toUpperCase(Locale.ROOT);
    }

    public enum Scheme {
        IBAN,
        NORWEGIAN,
        BANKGIRO,
        PLUSGIRO,
        SWEDISH;

        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }

        public static Optional<Scheme> of(String code) {
            return Arrays.stream(values()).filter(scheme -> scheme.code().equals(code)).findFirst();
        }
    }

    public enum Wrong {
        FORM,
        CHECK_DIGIT
    }

    /**
     * What is wrong with the number, if anything. Of Swedish accounts only those are checked to the digit whose rule does not
     * move with the banks' clearing ranges (Handelsbanken, Nordea's personal accounts); the others by form.
     */
    public Optional<Wrong> wrong() {
        return switch (scheme) {
            case IBAN -> iban();
            case NORWEGIAN -> judged("[0-9]{11}", CheckDigits::mod11);
            case BANKGIRO -> judged("[0-9]{7,8}", CheckDigits::luhn);
            case PLUSGIRO -> judged("[0-9]{2,8}", CheckDigits::luhn);
            case SWEDISH -> judged("[1-9][0-9]{10,13}", Account::swedish);
        };
    }

    /** The clearing number of a Swedish account, or the one that stands for the giro in its place. */
    Optional<String> clearing() {
        return switch (scheme) {
            case IBAN, NORWEGIAN -> Optional.empty();
            case BANKGIRO -> Optional.of("9900");
            case PLUSGIRO -> Optional.of("9960");
            case SWEDISH -> Optional.of(number.substring(0, 4));
        };
    }

    private Optional<Wrong> iban() {
        if (!number.matches("[A-Z]{2}[0-9]{2}[A-Z0-9]{11,30}")
                || IBAN_LENGTHS.getOrDefault(number.substring(0, 2), number.length()) != number.length()) {
            return Optional.of(Wrong.FORM);
        }
        if (!CheckDigits.iban(number)) {
            return Optional.of(Wrong.CHECK_DIGIT);
        }
        return number.startsWith("NO") ? new Account(Scheme.NORWEGIAN, number.substring(4)).wrong() : Optional.empty();
    }

    private Optional<Wrong> judged(String form, Check check) {
        if (!number.matches(form)) {
            return Optional.of(Wrong.FORM);
        }
        return check.holds(number) ? Optional.empty() : Optional.of(Wrong.CHECK_DIGIT);
    }

    private static boolean swedish(String number) {
        var clearing = number.substring(0, 4);
        var account = number.substring(4);
        if (clearing.startsWith("6")) {
            return CheckDigits.mod11Rising(account);
        }
        return !(clearing.equals("3300") || clearing.equals("3782")) || account.length() == 10 && CheckDigits.luhn(account);
    }

    /** The last digits only: an account number in a log is one person too many who knows it. */
    @Override
    public String toString() {
        return scheme + " …" + number.substring(Math.max(0, number.length() - 3));
    }

    private interface Check {
        boolean holds(String digits);
    }
}
