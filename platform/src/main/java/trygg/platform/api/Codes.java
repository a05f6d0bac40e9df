package trygg.platform.api;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** How the values of an enum are written in events, the API and the database: their names in kebab-case. */
public final class Codes {

    private Codes() {
    }

    /** Such as {@code shelter-bed}. */
    public static String of(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static String[] of(Collection<? extends Enum<?>> values) {
        return values.stream().sorted().map(Codes::of).toArray(String[]::new);
    }

    /** All values of the kind, in its order. */
    public static List<String> all(Class<? extends Enum<?>> kind) {
        return Arrays.stream(kind.getEnumConstants()).map(Codes::of).toList();
    }

    public static <E extends Enum<E>> Optional<E> read(Class<E> kind, String code) {
        return Arrays.stream(kind.getEnumConstants()).filter(value -> of(value).equals(code)).findFirst();
    }
}
