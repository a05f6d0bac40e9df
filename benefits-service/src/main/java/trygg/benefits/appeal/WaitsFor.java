package trygg.benefits.appeal;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

/** What an appeal that is not settled waits for. */
public enum WaitsFor {
    RECONSIDERATION,
    SENDING,
    ANSWER;

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<WaitsFor> of(@Nullable String code) {
        return Arrays.stream(values()).filter(one -> one.code().equals(code)).findFirst();
    }
}
