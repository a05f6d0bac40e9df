package trygg.intake.concern;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What an inquiry came to. */
public enum InquiryOutcome {
    MEASURES,
    NO_MEASURES;

    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static Optional<InquiryOutcome> of(String code) {
        return Arrays.stream(values()).filter(one -> one.code().equals(code)).findFirst();
    }
}
