package trygg.intake.contact;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

/** How a contact came. Deadline and outcome are the same whichever it was (C012). */
public enum Channel {
    DESK,
    PHONE,
    WEB,
    FAMILY_CENTRE,
    LIBRARY,
    OUTREACH,
    SCHOOL,
    POLICE,
    HEALTH,
    DUTY,
    PARTNER;

    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static Optional<Channel> find(@Nullable String code) {
        return Arrays.stream(values()).filter(one -> one.code().equals(code)).findFirst();
    }
}
