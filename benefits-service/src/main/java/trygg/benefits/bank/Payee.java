package trygg.benefits.bank;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Who is paid. What it says of itself in a log is neither name nor account. */
public record Payee(Kind kind, String name, Account account) {

    /** Says to the bank what the payment is for, in the external purpose codes of ISO 20022. */
    public enum Kind {
        PERSON("SSBE"),
        LANDLORD("RENT"),
        ENERGY_COMPANY("ENRG");

        private final String purpose;

        Kind(String purpose) {
            this.purpose = purpose;
        }

        public String code() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        public static Optional<Kind> of(String code) {
            return Arrays.stream(values()).filter(kind -> kind.code().equals(code)).findFirst();
        }

        /**
         * Only a payment to the person is called a social benefit. To a landlord or an energy company it is rent or energy:
         * that the tenant lives on income support is not theirs to know.
         */
        String purpose() {
            return purpose;
        }

        /** A company books by reference; money that arrives without one does not pay the debt it was meant for. */
        boolean needsReference() {
            return this != PERSON;
        }
    }

    @Override
    public String toString() {
        return "Payee[" + kind + "]";
    }
}
