package trygg.benefits.statistics;

import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.function.Function;

/** What can come of reading a line back. Only a line that says exactly what its record says is read. */
public sealed interface Reading<T> {

    record Read<T>(T year) implements Reading<T> {
    }

    /** Sentences that name fields and never their values. */
    record Unreadable<T>(List<String> faults) implements Reading<T> {
    }

    static <T> Reading<T> of(Form form, String line, Function<Map<String, String>, T> reader,
            Function<T, Map<String, String>> writer) {
        var layout = form.layout();
        if (!layout.fits(line)) {
            return new Unreadable<>(List.of("the line is not the %d characters of form %s".formatted(layout.length(),
                    form.code())));
        }
        var values = layout.read(line);
        var faults = form.faults(values);
        if (!faults.isEmpty()) {
            return new Unreadable<>(faults);
        }
        T year;
        try {
            year = reader.apply(values);
        } catch (IllegalArgumentException | NoSuchElementException impossible) {
            return new Unreadable<>(List.of("the fields make no record: " + impossible.getMessage()));
        }
        // A sum that is not the months' sum, or a count of children beside a no, has no place in the record and would be lost.
        var lost = layout.differences(values, writer.apply(year));
        return lost.isEmpty() ? new Read<>(year) : new Unreadable<>(List.of("contradicted by other fields: " + lost));
    }
}
