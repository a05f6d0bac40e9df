package trygg.benefits.statistics;

import java.time.LocalDate;
import java.time.Month;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/** The values of a line as the rules ask for them. They may be anything: a line can come from another program. */
final class Row {

    private final Form form;
    private final String municipality;
    private final int year;
    private final int line;
    private final Map<String, String> values;

    Row(Form form, String municipality, int year, int line, Map<String, String> values) {
        this.form = form;
        this.municipality = municipality;
        this.year = year;
        this.line = line;
        this.values = values;
    }

    Form form() {
        return form;
    }

    /** Whose file it is, whatever the line says. */
    String municipality() {
        return municipality;
    }

    /** The year the file is for. */
    int year() {
        return year;
    }

    int line() {
        return line;
    }

    Map<String, String> values() {
        return values;
    }

    String text(String field) {
        return values.getOrDefault(known(field).name(), "");
    }

    boolean is(String field, String... any) {
        return Arrays.asList(any).contains(text(field));
    }

    /** Whether one of the field's codes stands in it. */
    boolean coded(String field) {
        return known(field).codes().contains(text(field));
    }

    boolean anyCoded(Coded.Ticked... ticks) {
        return Arrays.stream(ticks).anyMatch(tick -> coded(tick.field()));
    }

    /** Nothing when the field is blank or holds no number. */
    long number(String field) {
        return Field.readInteger(text(field)).orElse(0L);
    }

    Optional<LocalDate> date(String field) {
        return Field.readDay(text(field));
    }

    boolean anyMonth() {
        return Arrays.stream(Month.values()).anyMatch(month -> coded(Layouts.moneyIn(month)));
    }

    /**
     * The age reached in the reporting year, as the statistics count it. From the date of birth and not from the number: who
     * has a prescribed number has an age as well.
     */
    OptionalInt age() {
        return date("FODSELSDATO").map(born -> OptionalInt.of(year - born.getYear())).orElse(OptionalInt.empty());
    }

    /** A misspelt field in a rule must not pass for a blank one. */
    private Field known(String field) {
        return form.layout().field(field).orElseThrow(() -> new IllegalArgumentException("no field " + field));
    }
}
