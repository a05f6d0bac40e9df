package trygg.benefits.bank;

import java.nio.charset.StandardCharsets;
import java.util.List;

import org.jspecify.annotations.Nullable;

import trygg.benefits.parameter.Amount;

/** What can come of writing a run as a file. */
public sealed interface Writing {

    /**
     * The file, whole and valid.
     *
     * @param xml says of itself that it is UTF-8: hand over {@link #bytes()}, not another encoding of it
     * @param number of payments in it
     * @param total of their amounts, the file's control sum
     */
    record Written(String xml, int number, Amount total) implements Writing {

        public byte[] bytes() {
            return xml.getBytes(StandardCharsets.UTF_8);
        }

        /** Without the file, which names people. */
        @Override
        public String toString() {
            return "Written[" + number + " payments, " + total + "]";
        }
    }

    /** Nothing was written, and this is all that stands in the way. */
    record Refused(List<Fault> faults) implements Writing {

        public Refused {
            faults = List.copyOf(faults);
        }
    }

    /** @param payment that is at fault; nothing when it is the run or the municipality */
    record Fault(@Nullable PaymentId payment, What what) {
    }

    enum What {
        RUN_EMPTY,
        RUN_TOO_LARGE,
        TOO_MANY_DAYS,
        ORGANISATION_NUMBER_WRONG,
        BIC_WRONG,
        DEBTOR_NAME_UNWRITABLE,
        DEBTOR_ACCOUNT_WRONG,
        PAYMENT_TWICE,
        AMOUNT_NOT_POSITIVE,
        AMOUNT_TOO_LARGE,
        CURRENCY_MIXED,
        EXECUTION_DAY_UNFIT,
        ACCOUNT_FORM_WRONG,
        ACCOUNT_CHECK_DIGIT_WRONG,
        NAME_UNWRITABLE,
        NAME_TOO_LONG,
        REFERENCE_MISSING,
        REFERENCE_WRONG,
        TEXT_UNWRITABLE,
        TEXT_TOO_LONG
    }
}
