package trygg.benefits.statistics;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * One field of a fixed-width record.
 *
 * @param from the first position, counted from one as the form does
 * @param to the last position
 * @param codes what may stand here; empty when the field has no list of codes
 */
public record Field(String name, int from, int to, Type type, boolean mandatory, Set<String> codes) {

    /** What a field holds, which decides how it is filled. */
    public enum Type {
        /** From the left. */
        TEXT,
        /** From the right; blanks or zeros in front read alike. */
        INTEGER,
        /** {@code ddMMyyyy}. */
        DATE
    }

    private static final Pattern INTEGER_FORM = Pattern.compile("[0-9]{1,9}");
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("ddMMuuuu")
            .withResolverStyle(ResolverStyle.STRICT);

    public Field {
        codes = Set.copyOf(codes);
    }

    public int width() {
        return to - from + 1;
    }

    static String day(LocalDate date) {
        return DAY.format(date);
    }

    static Optional<LocalDate> readDay(String value) {
        try {
            return Optional.of(LocalDate.parse(value, DAY));
        } catch (DateTimeException noDate) {
            return Optional.empty();
        }
    }

    static Optional<Long> readInteger(String value) {
        return INTEGER_FORM.matcher(value).matches() ? Optional.of(Long.valueOf(value)) : Optional.empty();
    }

    /** Throws when the value has no room: a cut value would be another fact. */
    String padded(String value) {
        if (value.length() > width() || value.chars().anyMatch(Character::isISOControl)) {
            throw new IllegalArgumentException(name + " cannot hold its value of " + value.length() + " characters");
        }
        var blanks = " ".repeat(width() - value.length());
        return type == Type.INTEGER ? blanks + value : value + blanks;
    }

    /** Why this value cannot stand in the field; empty when it can. The value itself is not repeated: it may be a number. */
    Optional<String> fault(String value) {
        if (value.isEmpty()) {
            return mandatory ? Optional.of(name + " is missing") : Optional.empty();
        }
        if (!codes.isEmpty() && !codes.contains(value)) {
            return Optional.of(name + " holds none of its codes");
        }
        return switch (type) {
            case TEXT -> Optional.empty();
            case INTEGER -> readInteger(value).isPresent() ? Optional.empty() : Optional.of(name + " is no number");
            case DATE -> readDay(value).isPresent() ? Optional.empty() : Optional.of(name + " is no date");
        };
    }

    /** Values that mean the same have one form: a number without the zeros in front, and nothing for none. */
    String plain(String value) {
        var number = type == Type.INTEGER ? readInteger(value) : Optional.<Long> empty();
        return number.map(known -> known == 0 ? "" : String.valueOf(known)).orElse(value);
    }
}
