package trygg.intake.concern;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What the screening of a report came to. */
public enum ScreeningOutcome {
    OPEN,
    NOT_OPEN;

    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static Optional<ScreeningOutcome> of(String code) {
        return Arrays.stream(values()).filter(one -> one.code().equals(code)).findFirst();
    }
}
