package trygg.housing.need;

import java.util.Optional;
import java.util.stream.Stream;

/** What kind of place is offered for the night. */
public enum PlaceKind {
    SHELTER("shelter"),
    CRISIS_SHELTER("crisis-shelter"),
    HOTEL("hotel"),
    FLAT("flat"),
    OTHER("other");

    private final String code;

    PlaceKind(String code) {
        this.code = code;
    }

    public String code() {
        return code;
    }

    public static Optional<PlaceKind> of(String code) {
        return Stream.of(values()).filter(kind -> kind.code.equals(code)).findFirst();
    }
}
