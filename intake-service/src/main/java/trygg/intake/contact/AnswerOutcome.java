package trygg.intake.contact;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

/** How a contact may be answered. There is no other way to close one (C001). */
public enum AnswerOutcome {
    DECISION,
    SERVICE_STARTED,
    WARM_HAND_OVER,
    WITHDRAWN;

    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static Optional<AnswerOutcome> find(@Nullable String code) {
        return Arrays.stream(values()).filter(one -> one.code().equals(code)).findFirst();
    }
}
