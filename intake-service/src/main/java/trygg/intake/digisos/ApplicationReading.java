package trygg.intake.digisos;

import java.util.List;

/** What can come of reading an application. Only {@link Accepted} may leave more than a line in the access log. */
public sealed interface ApplicationReading {

    /** Valid against the format, unknown fields included. The caller keeps the bytes it came from. */
    record Accepted(Application application) implements ApplicationReading {
    }

    /** JSON, but not an application: at least one and at most {@link ApplicationFormat#MOST_ERRORS} errors, by pointer. */
    record Rejected(List<FieldError> errors) implements ApplicationReading {

        public Rejected {
            errors = List.copyOf(errors);
            if (errors.isEmpty()) {
                throw new IllegalArgumentException("a rejection names at least one error");
            }
        }
    }

    /** Not JSON that can be read safely. Line and column count from 1 and say where reading stopped. */
    record NotJson(Reason reason, int line, int column) implements ApplicationReading {
    }

    enum Reason {
        EMPTY("The body is empty."),
        NOT_UTF8("The body is not text in UTF-8."),
        BROKEN("The body is not well-formed JSON."),
        SOMETHING_AFTER_THE_END("Something follows the end of the JSON document."),
        DUPLICATE_NAME("A name stands twice in one object, so that it cannot be told which value is meant."),
        TOO_DEEP("The JSON is nested too deeply."),
        TOO_LARGE("A number, a name or a text in the JSON is too long.");

        private final String sentence;

        Reason(String sentence) {
            this.sentence = sentence;
        }

        public String sentence() {
            return sentence;
        }
    }
}
