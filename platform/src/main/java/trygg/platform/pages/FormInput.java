package trygg.platform.pages;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.Pattern;

import jakarta.ws.rs.core.MultivaluedMap;

import org.jspecify.annotations.Nullable;

import trygg.platform.api.Days;

/**
 * What somebody typed into a form, with what is wrong about it, so that the same form can be shown again with nothing
 * lost. Answer a refused form with status 422 and the page that holds it.
 */
public final class FormInput {

    /** A thing that can be chosen, with the words the reader sees. */
    public record Choice(String value, String label) {
    }

    /** What is wrong at a field, in the reader's language. */
    public record Problem(String name, String message) {
    }

    private static final Pattern AMOUNT = Pattern.compile("[0-9]{1,9}(\\.[0-9]{1,2})?");

    private final Map<String, List<String>> values = new LinkedHashMap<>();
    private final Map<String, String> problems = new LinkedHashMap<>();

    private FormInput() {
    }

    /** A form nobody has touched. */
    public static FormInput empty() {
        return new FormInput();
    }

    /** What came with a form post, white space around it removed, and U+0000, which no browser sends and no table takes. */
    public static FormInput of(MultivaluedMap<String, String> form) {
        var input = new FormInput();
        form.forEach(
                (name, typed) -> input.values.put(name, typed.stream().map(text -> text.replace("\0", "").strip()).toList()));
        return input;
    }

    /** Fills in a value to begin with. */
    public FormInput with(String name, String... value) {
        values.put(name, List.of(value));
        return this;
    }

    /** The value of a field, the empty text when there is none. */
    public String value(String name) {
        return values.getOrDefault(name, List.of()).stream().findFirst().orElse("");
    }

    /** A number as people write it, such as 1 410,00, in the form a machine reads: 1410.00. */
    public String number(String name) {
        return value(name).replaceAll("[\\s\u00a0\u202f]", "").replace(',', '.');
    }

    /** All values of a field that may have several. */
    public List<String> values(String name) {
        return values.getOrDefault(name, List.of());
    }

    public boolean chosen(String name, String value) {
        return values(name).contains(value);
    }

    /**
     * A local day and time as the browser's own field sends it; nothing when it was left empty.
     *
     * @param unreadable said at the field when it is neither
     */
    public @Nullable Instant time(String name, ZoneId zone, String unreadable) {
        if (value(name).isEmpty()) {
            return null;
        }
        return read(name, unreadable, text -> LocalDateTime.parse(text).atZone(zone).toInstant(), Days::kept);
    }

    /**
     * A day as the browser's own field sends it; nothing when it is none, or none is there.
     *
     * @param unreadable said at the field then
     */
    public @Nullable LocalDate day(String name, String unreadable) {
        return read(name, unreadable, LocalDate::parse, Days::kept);
    }

    /** A month, as {@link #day} reads a day. */
    public @Nullable YearMonth month(String name, String unreadable) {
        return read(name, unreadable, YearMonth::parse, month -> Days.kept(month.atDay(1)));
    }

    /**
     * An amount of money as people write it, with at most nine digits before the comma and two after it; nothing when it is
     * none, or none is there.
     *
     * @param unreadable said at the field then
     */
    public @Nullable BigDecimal amount(String name, String unreadable) {
        if (!AMOUNT.matcher(number(name)).matches()) {
            refuse(name, unreadable);
            return null;
        }
        return new BigDecimal(number(name));
    }

    private <T> @Nullable T read(String name, String unreadable, Function<String, T> reader, Predicate<T> kept) {
        try {
            var read = reader.apply(value(name));
            if (kept.test(read)) {
                return read;
            }
        } catch (DateTimeException _) {
            // said below, as of a day that is none
        }
        refuse(name, unreadable);
        return null;
    }

    /** The id a page gave to its form; whoever tampers with it only loses the protection against sending twice. */
    public UUID id(String name) {
        try {
            return UUID.fromString(value(name));
        } catch (IllegalArgumentException _) {
            return UUID.randomUUID();
        }
    }

    /** Says what is wrong at a field. The first word at a field stays: one thing to mend at a time. */
    public FormInput refuse(String name, String message) {
        problems.putIfAbsent(name, message);
        return this;
    }

    public boolean accepted() {
        return problems.isEmpty();
    }

    /** What is wrong at this field, the empty text when nothing is. */
    public String problem(String name) {
        return problems.getOrDefault(name, "");
    }

    /** Everything that is wrong, in the order in which it was found. */
    public List<Problem> problems() {
        var all = new ArrayList<Problem>();
        problems.forEach((name, message) -> all.add(new Problem(name, message)));
        return all;
    }
}
