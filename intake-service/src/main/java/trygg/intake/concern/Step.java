package trygg.intake.concern;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

/** What a concern waits for, in the order it is done. */
public enum Step {
    ASSESS,
    SCREEN,
    CONCLUDE;

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<Step> of(@Nullable String code) {
        return Arrays.stream(values()).filter(one -> one.code().equals(code)).findFirst();
    }
}
