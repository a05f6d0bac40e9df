package trygg.benefits.application;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

/** What kind of paper somebody is asked for; the code stands in events and in the API. */
public enum DocumentKind {
    ACCOUNT_STATEMENT,
    RENT_CONTRACT,
    INVOICE,
    PAYSLIP,
    MEDICAL_STATEMENT,
    OTHER;

    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** What a register tells that makes the paper needless: an employer has told the tax office what the payslip says. */
    public @Nullable String register() {
        return this == PAYSLIP ? "income" : null;
    }

    boolean answeredBy(StatedFact fact) {
        return fact.source().equals("register") && fact.sort().equals(register()) && fact.amount() != null;
    }

    public static Optional<DocumentKind> of(String code) {
        return Arrays.stream(values()).filter(kind -> kind.code().equals(code)).findFirst();
    }
}
