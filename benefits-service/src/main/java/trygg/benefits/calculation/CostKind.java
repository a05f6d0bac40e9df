package trygg.benefits.calculation;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What a household has to pay besides what the norm covers; the code stands in the API. */
public enum CostKind {
    RENT(true, true),
    ELECTRICITY(true, true),
    HEATING(true, true),
    WORK_TRAVEL(true, true),
    HOME_INSURANCE(true, true),
    UNION_FEE(true, true),
    UNEMPLOYMENT_FUND(true, true),
    CHILD_CARE(false, true),
    DENTAL(false, false),
    MEDICINE(false, true),
    CARE_FEE(false, true),
    GLASSES(false, false),
    FURNITURE(false, false),
    MOVING(false, false),
    CLOTHES(false, false),
    RENT_DEBT(false, false),
    ELECTRICITY_DEBT(false, false),
    LEISURE(false, false),
    FUNERAL(false, false),
    OTHER(false, false);

    private final String code = name().toLowerCase(Locale.ROOT).replace('_', '-');
    private final Inputs inputs = Inputs.of("kind", code);
    private final boolean reasonableByLaw;
    private final boolean monthly;

    CostKind(boolean reasonableByLaw, boolean monthly) {
        this.reasonableByLaw = reasonableByLaw;
        this.monthly = monthly;
    }

    /** Comes back each month until somebody says otherwise; the others are paid once, when they are asked for. */
    boolean monthly() {
        return monthly;
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
