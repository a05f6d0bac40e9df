package trygg.benefits.work;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** How the names of this feature's kinds and reasons are written in events, the API and the database. */
public final class Codes {

    private Codes() {
    }

    /** Such as {@code sheltered-work}. */
    public static String of(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static <E extends Enum<E>> Optional<E> read(Class<E> kind, String code) {
        return Arrays.stream(kind.getEnumConstants()).filter(value -> of(value).equals(code)).findFirst();
    }
}
