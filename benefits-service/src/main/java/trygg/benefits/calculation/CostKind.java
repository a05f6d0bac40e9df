package trygg.benefits.calculation;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What a household has to pay besides what the norm covers; the code stands in the API. */
public enum CostKind {
    RENT(true),
    ELECTRICITY(true),
    HEATING(true),
    WORK_TRAVEL(true),
    HOME_INSURANCE(true),
    UNION_FEE(true),
    UNEMPLOYMENT_FUND(true),
    CHILD_CARE(false),
    DENTAL(false),
    MEDICINE(false),
    CARE_FEE(false),
    GLASSES(false),
    FURNITURE(false),
    MOVING(false),
    CLOTHES(false),
    RENT_DEBT(false),
    ELECTRICITY_DEBT(false),
    LEISURE(false),
    FUNERAL(false),
    OTHER(false);

    private final String code = name().toLowerCase(Locale.ROOT).replace('_', '-');
    private final Inputs inputs = Inputs.of("kind", code);
    private final boolean reasonableByLaw;

    CostKind(boolean reasonableByLaw) {
        this.reasonableByLaw = reasonableByLaw;
    }

    /**
     * Named by the law beside the norm (SoL 2025:400 12:7, first paragraph, 2); the others are other costs of living (12:1).
     */
    boolean besideTheNorm() {
        return reasonableByLaw;
    }

    public String code() {
        return code;
    }

    /** What every line about it says. */
    Inputs inputs() {
        return inputs;
    }

    public static Optional<CostKind> of(String code) {
        return Arrays.stream(values()).filter(kind -> kind.code().equals(code)).findFirst();
    }
}
