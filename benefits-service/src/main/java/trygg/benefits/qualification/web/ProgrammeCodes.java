package trygg.benefits.qualification.web;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Codes are words: {@code main-income} for MAIN_INCOME, in the API, the forms and the bundles alike. */
final class ProgrammeCodes {

    private ProgrammeCodes() {
    }

    static String of(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static <E extends Enum<E>> Optional<E> read(Class<E> type, String word) {
        return Arrays.stream(type.getEnumConstants()).filter(one -> of(one).equals(word)).findFirst();
    }
}
