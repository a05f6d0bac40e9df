package trygg.care.request;

import java.util.Optional;
import java.util.stream.Stream;

/** How the first talk was held. All forms count alike: what is promised is a talk with somebody who can help. */
public enum TalkForm {
    IN_PERSON("in-person"),
    PHONE("phone"),
    VIDEO("video"),
    HOME_VISIT("home-visit");

    private final String code;

    TalkForm(String code) {
        this.code = code;
    }

    public String code() {
        return code;
    }

    public static Optional<TalkForm> of(String code) {
        return Stream.of(values()).filter(form -> form.code.equals(code)).findFirst();
    }
}
