package trygg.intake.digisos;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.StreamSupport;

import org.jspecify.annotations.Nullable;

import com.fasterxml.jackson.databind.JsonNode;

import trygg.intake.digisos.Application.Source;

/**
 * The fields of one object of a valid file. Types need no check any more; what is left to mind is what the format lets through
 * and the world does not: dates of no calendar, amounts of any size, characters no database takes.
 */
record Fields(JsonNode json) {

    private static final int MOST_DIGITS_BEFORE_THE_POINT = 12;
    private static final int INSTANT_WITHOUT_FRACTION = 19;
    private static final int NANO_DIGITS = 9;
    private static final Map<String, Source> SOURCES = Map.of("bruker", Source.APPLICANT, "system", Source.REGISTER,
            "utdatert", Source.OUTDATED);

    Fields in(String name) {
        return new Fields(json.path(name));
    }

    boolean isPresent() {
        return !json.isMissingNode();
    }

    <T> @Nullable T ifPresent(Function<Fields, T> reading) {
        return isPresent() ? reading.apply(this) : null;
    }

    <T> List<T> each(String name, Function<Fields, T> reading) {
        return StreamSupport.stream(json.path(name).spliterator(), false)
                .map(item -> reading.apply(new Fields(item))).toList();
    }

    List<String> texts(String name) {
        return StreamSupport.stream(json.path(name).spliterator(), false).map(item -> storable(item.asText())).toList();
    }

    @Nullable
    String text(String name) {
        var value = json.get(name);
        return value == null ? null : storable(value.asText());
    }

    /** For fields the format requires. */
    String required(String name) {
        return storable(json.path(name).asText());
    }

    @Nullable
    Boolean answer(String name) {
        var value = json.get(name);
        return value == null ? null : value.booleanValue();
    }

    boolean flag(String name) {
        return json.path(name).booleanValue();
    }

    <T> @Nullable T choice(String name, Map<String, T> meanings) {
        var value = json.get(name);
        return value == null ? null : meanings.get(value.asText());
    }

    /** The format has a source on everything that requires one; its few optional ones belong to the applicant's own answers. */
    Source source() {
        return SOURCES.getOrDefault(json.path("kilde").asText(), Source.APPLICANT);
    }

    @Nullable
    LocalDate date(String name) {
        var value = json.get(name);
        try {
            return value == null ? null : LocalDate.parse(value.asText());
        } catch (DateTimeException noSuchDay) {
            return null;
        }
    }

    /** The format allows any number of decimals and any sign before them; an instant of ours has microseconds. */
    @Nullable
    Instant instant(String name) {
        var value = json.get(name);
        if (value == null) {
            return null;
        }
        var written = value.asText();
        var decimals = written.substring(INSTANT_WITHOUT_FRACTION + 1, written.length() - 1);
        try {
            return Instant.parse("%s.%sZ".formatted(written.substring(0, INSTANT_WITHOUT_FRACTION),
                    decimals.substring(0, Math.min(decimals.length(), NANO_DIGITS))))
                    .truncatedTo(ChronoUnit.MICROS);
        } catch (DateTimeException noSuchTime) {
            return null;
        }
    }

    @Nullable
    Integer count(String name) {
        var value = json.get(name);
        return value == null || !value.canConvertToInt() ? null : value.intValue();
    }

    @Nullable
    BigDecimal money(String name) {
        var value = json.get(name);
        if (value == null) {
            return null;
        }
        var amount = value.decimalValue();
        var digitsBeforeThePoint = (long) amount.precision() - amount.scale();
        if (digitsBeforeThePoint > MOST_DIGITS_BEFORE_THE_POINT) {
            return null;
        }
        // A figure like 1e-999999999 is no amount worth the arithmetic that rounding it would cost.
        return digitsBeforeThePoint < -2 ? BigDecimal.ZERO.setScale(2) : amount.setScale(2, RoundingMode.HALF_UP);
    }

    /** PostgreSQL refuses U+0000 in text, and half a surrogate pair is no character in UTF-8. The original keeps both. */
    private static String storable(String text) {
        var safe = true;
        for (var i = 0; i < text.length() && safe; i++) {
            safe = text.charAt(i) != 0 && !Character.isSurrogate(text.charAt(i));
        }
        return safe ? text
                : text.codePoints()
                        .map(c -> c == 0 || c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE ? 0xFFFD : c)
                        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append).toString();
    }
}
