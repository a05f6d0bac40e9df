package trygg.benefits.statistics;

/**
 * A rule a record or a file breaks. Form and rule are stable and those of Statistics Norway's control program, so that a page
 * may translate them and the municipality finds them in the office's own report.
 *
 * @param rule such as {@code 15} or {@code 20_B}
 * @param line counted from one; 0 when the finding is not about a line
 * @param journalNumber empty when it is not known
 * @param sentence in plain English, without any number that names a person
 */
public record Finding(Form form, String rule, Severity severity, int line, String journalNumber, String sentence) {

    /** How grave it is, as the control program has it. */
    public enum Severity {
        /** To be looked at; the file is taken. */
        WARNING,
        /** The file is not taken. */
        ERROR,
        /** The line cannot be judged at all. */
        FATAL
    }
}
