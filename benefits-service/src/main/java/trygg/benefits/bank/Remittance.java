package trygg.benefits.bank;

/** What tells the payee which debt the money pays. */
public sealed interface Remittance {

    /** Nothing is said; enough for a person, who has the decision. */
    record Silent() implements Remittance {
    }

    /** A reference the payee's system reads: OCR in Sweden, KID in Norway. */
    record Reference(String number) implements Remittance {

        public Reference {
            number = number.replace(" ", "");
        }

        /**
         * OCR ends in a Luhn digit; KID in that or in a modulus 11 digit, written as a hyphen when it is 10. One rule for both
         * lets through little, and a reference says nothing about the country of its account.
         */
        boolean isRight() {
            if (number.matches("[0-9]{1,24}-")) {
                // The sign after 9 counts as 10.
                return CheckDigits.mod11(number.substring(0, number.length() - 1) + ':');
            }
            return number.matches("[0-9]{2,25}") && (CheckDigits.luhn(number) || CheckDigits.mod11(number));
        }
    }

    /** A sentence that a human reads on the account statement. It may name somebody, so a log does not get it. */
    record Text(String text) implements Remittance {

        @Override
        public String toString() {
            return "Text";
        }
    }
}
