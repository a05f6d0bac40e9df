package trygg.housing.need;

import java.util.Optional;
import java.util.stream.Stream;

/** How a decision on a housing need ends. */
public enum Outcome {
    GRANTED("granted"),
    PARTLY("partly"),
    REFUSED("refused");

    private final String code;

    Outcome(String code) {
        this.code = code;
    }

    public String code() {
        return code;
    }

    /** What is granted in part is refused in part. */
    public boolean goesAgainstThePerson() {
        return this != GRANTED;
    }

    public static Optional<Outcome> of(String code) {
        return Stream.of(values()).filter(outcome -> outcome.code.equals(code)).findFirst();
    }
}
