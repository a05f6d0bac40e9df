package trygg.benefits.bank;

/**
 * The sums that tell a mistyped number from a right one. Each takes digits only, the check digit last.
 *
 * <p>
 * No library has the weights of Norway and of Handelsbanken. Luhn and IBAN are in commons-validator, which would bring four
 * more jars for these few lines; Prowide's IBAN, which is here already, notes what it finds wrong in an enum that all threads
 * share, and an account number has no business there.
 */
final class CheckDigits {

    private CheckDigits() {
    }

    /** Modulus 10 (Luhn): bankgiro, plusgiro, OCR, KID, Swedish organisation numbers. */
    static boolean luhn(String digits) {
        int sum = 0;
        for (int fromRight = 0; fromRight < digits.length(); fromRight++) {
            int digit = digit(digits, fromRight) * (fromRight % 2 == 0 ? 1 : 2);
            sum += digit > 9 ? digit - 9 : digit;
        }
        return sum % 10 == 0;
    }

    /** Modulus 11 with the weights 2 to 7 over and over: Norwegian accounts, organisation numbers, KID. */
    static boolean mod11(String digits) {
        int sum = digit(digits, 0);
        for (int fromRight = 1; fromRight < digits.length(); fromRight++) {
            sum += digit(digits, fromRight) * ((fromRight - 1) % 6 + 2);
        }
        return sum % 11 == 0;
    }

    /** Modulus 11 with the weights 1, 2, 3 …: accounts of Handelsbanken. */
    static boolean mod11Rising(String digits) {
        int sum = 0;
        for (int fromRight = 0; fromRight < digits.length(); fromRight++) {
            sum += digit(digits, fromRight) * (fromRight + 1);
        }
        return sum % 11 == 0;
    }

    /** ISO 13616: letters count from 10, the first four characters move to the end, the remainder by 97 is 1. */
    static boolean iban(String iban) {
        var turned = iban.substring(4) + iban.substring(0, 4);
        int remainder = 0;
        for (int i = 0; i < turned.length(); i++) {
            int value = Character.digit(turned.charAt(i), 36);
            remainder = (remainder * (value > 9 ? 100 : 10) + value) % 97;
        }
        return remainder == 1;
    }

    private static int digit(String digits, int fromRight) {
        return digits.charAt(digits.length() - 1 - fromRight) - '0';
    }
}
