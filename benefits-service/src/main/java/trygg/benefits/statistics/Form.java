package trygg.benefits.statistics;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

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

    public static Optional<Form> of(String code) {
        return Arrays.stream(values()).filter(form -> form.code.equals(code)).findFirst();
    }

    /** The whole file, to be sent as UTF-8: a newline after each line, the last one too. */
    public static String file(List<String> lines) {
        return lines.isEmpty() ? "" : String.join("\n", lines) + "\n";
    }
}
