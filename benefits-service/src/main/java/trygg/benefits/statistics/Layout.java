package trygg.benefits.statistics;

import java.time.Month;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import trygg.benefits.statistics.Field.Type;

/** The fields of a record, each beginning where the one before it ends. The form's positions follow from the widths. */
public final class Layout {

    private final List<Field> fields;
    private final Map<String, Field> byName;

    private Layout(List<Field> fields) {
        this.fields = List.copyOf(fields);
        this.byName = fields.stream().collect(Collectors.toUnmodifiableMap(Field::name, field -> field));
    }

    /** From left to right. */
    public List<Field> fields() {
        return fields;
    }

    public int length() {
        return fields.getLast().to();
    }

    public Optional<Field> field(String name) {
        return Optional.ofNullable(byName.get(name));
    }

    /** The record's line without its newline. A field that has no value is blank; a value without a field is an error. */
    String write(Map<String, String> values) {
        if (!byName.keySet().containsAll(values.keySet())) {
            throw new IllegalArgumentException("no such field among " + values.keySet());
        }
        var line = new StringBuilder(length());
        for (var field : fields) {
            line.append(field.padded(values.getOrDefault(field.name(), "")));
        }
        return line.toString();
    }

    /** Whether the line can be cut into fields at all. */
    boolean fits(String line) {
        return line.length() == length() && line.chars().noneMatch(Character::isISOControl);
    }

    /** The values by field, without their blanks. */
    Map<String, String> read(String line) {
        var values = new LinkedHashMap<String, String>();
        for (var field : fields) {
            values.put(field.name(), line.substring(field.from() - 1, field.to()).strip());
        }
        return values;
    }

    /** What is wrong field by field; the sentences name the field and never the value. */
    List<String> faults(Map<String, String> values) {
        return fields.stream().flatMap(field -> field.fault(values.getOrDefault(field.name(), "")).stream()).toList();
    }

    /** The fields that do not say the same in the two. */
    List<String> differences(Map<String, String> one, Map<String, String> other) {
        return fields.stream()
                .filter(field -> !field.plain(one.getOrDefault(field.name(), ""))
                        .equals(field.plain(other.getOrDefault(field.name(), ""))))
                .map(Field::name).toList();
    }

    /** Draws a layout from left to right. */
    static final class Drawing {

        private final List<Field> fields = new ArrayList<>();

        Drawing text(String name, int width) {
            return add(name, width, Type.TEXT, Set.of());
        }

        Drawing number(String name, int width) {
            return add(name, width, Type.INTEGER, Set.of());
        }

        Drawing day(String name) {
            return add(name, 8, Type.DATE, Set.of());
        }

        /** As wide as its codes, which all have the same width. */
        Drawing code(String name, Set<String> codes) {
            return add(name, codes.iterator().next().length(), Type.TEXT, codes);
        }

        Drawing ticks(Coded.Ticked... values) {
            for (var value : values) {
                code(value.field(), Set.of(value.code()));
            }
            return this;
        }

        /** A field for each month, which holds the month's number when there was money in it. */
        Drawing months() {
            for (var month : Month.values()) {
                code(Layouts.moneyIn(month), Set.of(Layouts.code(month)));
            }
            return this;
        }

        /** The field drawn last is to be filled in. */
        Drawing must() {
            var last = fields.removeLast();
            fields.add(new Field(last.name(), last.from(), last.to(), last.type(), true, last.codes()));
            return this;
        }

        Layout done() {
            return new Layout(fields);
        }

        private Drawing add(String name, int width, Type type, Set<String> codes) {
            var from = fields.isEmpty() ? 1 : fields.getLast().to() + 1;
            fields.add(new Field(name, from, from + width - 1, type, false, codes));
            return this;
        }
    }
}
