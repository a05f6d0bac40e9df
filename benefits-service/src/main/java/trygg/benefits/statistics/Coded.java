package trygg.benefits.statistics;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** A value that stands in a statistics file as a short code. The codes are the form's, so they are never renumbered. */
public interface Coded {

    String code();

    /** One that has a field of its own, which holds the code or nothing. */
    interface Ticked extends Coded {

        String field();
    }

    static Set<String> codes(Coded... values) {
        return Arrays.stream(values).map(Coded::code).collect(Collectors.toUnmodifiableSet());
    }

    static <E extends Enum<E> & Coded> Optional<E> of(Class<E> type, String code) {
        return Arrays.stream(type.getEnumConstants()).filter(value -> value.code().equals(code)).findFirst();
    }

    static void tick(Set<? extends Ticked> ticked, Map<String, String> values) {
        ticked.forEach(value -> values.put(value.field(), value.code()));
    }

    static <T extends Ticked> Set<T> ticked(T[] all, Map<String, String> values) {
        return Arrays.stream(all).filter(value -> value.code().equals(values.get(value.field())))
                .collect(Collectors.toUnmodifiableSet());
    }
}
