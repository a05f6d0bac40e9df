package trygg.care.request;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What kind of care is asked for. One first talk answers all that a contact asks for. */
public enum NeedKind {
    ELDER_CARE("elder-care"),
    MENTAL_HEALTH("mental-health"),
    SUBSTANCE_USE("substance-use");

    private final String code;

    NeedKind(String code) {
        this.code = code;
    }

    /** As contacts, the API and the database name it. */
    public String code() {
        return code;
    }

    /** The codes of all kinds, in the order of the board's filters. */
    public static List<String> codes() {
        return Stream.of(values()).map(NeedKind::code).toList();
    }

    /** Empty for a kind that another service takes care of. */
    public static Optional<NeedKind> of(String code) {
        return Stream.of(values()).filter(kind -> kind.code.equals(code)).findFirst();
    }
}
