package trygg.benefits.calculation;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Where a household's money comes from; the code stands in the API. All amounts are after tax. */
public enum IncomeKind {
    /** Earned in employment. */
    WAGE,
    /** Earned by a child of the household; of a child, {@link #WAGE} means the same. */
    CHILD_WAGE,
    CHILD_ALLOWANCE,
    HOUSING_ALLOWANCE,
    MAINTENANCE,
    PARENTAL,
    SICKNESS,
    UNEMPLOYMENT,
    ACTIVITY,
    STUDY_GRANT,
    STUDY_LOAN,
    PENSION,
    SURVIVOR,
    DISABILITY,
    BUSINESS,
    TAX_REFUND,
    CAPITAL,
    OTHER;

    private final String code = name().toLowerCase(Locale.ROOT).replace('_', '-');
    private final Inputs inputs = Inputs.of("kind", code);

    public String code() {
        return code;
    }

    /** What every line about it says. */
    Inputs inputs() {
        return inputs;
    }

    public static Optional<IncomeKind> of(String code) {
        return Arrays.stream(values()).filter(kind -> kind.code().equals(code)).findFirst();
    }
}
