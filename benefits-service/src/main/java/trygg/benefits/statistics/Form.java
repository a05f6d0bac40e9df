package trygg.benefits.statistics;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.function.Function;

import trygg.benefits.statistics.Reading.Read;
import trygg.benefits.statistics.Reading.Unreadable;

/**
 * A form of the municipalities' reporting to Statistics Norway (KOSTRA), with its layout for {@link Reporting#KNOWN_YEARS}. A
 * line is one recipient's whole year.
 */
public enum Form {
    /** Financial aid. */
    AID("11F", Layouts.aid()),
    /** The qualification programme (KVP). */
    QUALIFICATION("11CF", Layouts.qualification());

    private final String code;
    private final Layout layout;

    Form(String code, Layout layout) {
        this.code = code;
        this.layout = layout;
    }

    /** As the form is called in letters and paths. */
    public String code() {
        return code;
    }

    public Layout layout() {
        return layout;
    }

    List<Rule> rules() {
        return switch (this) {
            case AID -> AidRules.ALL;
            case QUALIFICATION -> QualificationRules.ALL;
        };
    }

    /**
     * What is wrong field by field. The district is mandatory on paper; that it is blank outside Oslo is for rule 03 to say.
     */
    List<String> faults(Map<String, String> values) {
        return layout.faults(values).stream().filter(fault -> !fault.equals("BYDELSNR is missing")).toList();
    }

    <T> Reading<T> read(String line, Function<Map<String, String>, T> reader, Function<T, Map<String, String>> writer) {
        if (!layout.fits(line)) {
            return new Unreadable<>(List.of("the line is not the %d characters of form %s".formatted(layout.length(),
                    code)));
        }
        var values = layout.read(line);
        var faults = faults(values);
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

    public static Optional<Form> of(String code) {
        return Arrays.stream(values()).filter(form -> form.code.equals(code)).findFirst();
    }

    /** The whole file, to be sent as UTF-8: a newline after each line, the last one too. */
    public static String file(List<String> lines) {
        return lines.isEmpty() ? "" : String.join("\n", lines) + "\n";
    }
}
