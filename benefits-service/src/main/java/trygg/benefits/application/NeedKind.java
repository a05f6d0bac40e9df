package trygg.benefits.application;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The kinds of need benefits answers; the code stands in events and in the API. */
public enum NeedKind {
    /** Cannot pay for daily living. */
    MONEY,
    /** Has none today. */
    FOOD_OR_MEDICINE,
    /** Wants help towards work or study. */
    WORK;

    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Empty for a need that is another service's. */
    public static Optional<NeedKind> of(String code) {
        return Arrays.stream(values()).filter(kind -> kind.code().equals(code)).findFirst();
    }
}
