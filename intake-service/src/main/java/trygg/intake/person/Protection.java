package trygg.intake.person;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

/**
 * How protected a person's whereabouts are. There is no default: whoever registers a person says it, and an unknown level
 * is refused. Sweden: sekretessmarkering and skyddad folkbokföring; Norway: fortrolig and strengt fortrolig adresse.
 */
public enum Protection {
    NONE,
    PROTECTED,
    STRICTLY_PROTECTED;

    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static Optional<Protection> find(@Nullable String code) {
        return Arrays.stream(values()).filter(one -> one.code().equals(code)).findFirst();
    }

    /** Of what is stored. Something else than the three would be a fault of ours, and then nobody sees anything. */
    public static Protection of(String code) {
        return find(code).orElse(STRICTLY_PROTECTED);
    }

    /** Whether the person may stand in a list with others. */
    public boolean isOpen() {
        return this == NONE;
    }

    public Protection stricter(Protection other) {
        return compareTo(other) >= 0 ? this : other;
    }
}
