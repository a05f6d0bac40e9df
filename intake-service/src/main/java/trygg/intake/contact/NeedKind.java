package trygg.intake.contact;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

/** What a person needs. The codes are the API's and the events' own. */
public enum NeedKind {
    ROOF_TONIGHT,
    HOUSING,
    EVICTION_THREAT,
    MONEY,
    FOOD_OR_MEDICINE,
    ELDER_CARE,
    MENTAL_HEALTH,
    SUBSTANCE_USE,
    VIOLENCE,
    CHILD_CONCERN,
    WORK,
    OTHER;

    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static Optional<NeedKind> find(@Nullable String code) {
        return Arrays.stream(values()).filter(one -> one.code().equals(code)).findFirst();
    }
}
