package trygg.housing.need;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What kind of home is asked for; each kind is answered by one act and runs under one guarantee. */
public enum NeedKind {

    /** Nowhere to sleep this night; answered by an offer with an address (C050). */
    ROOF_TONIGHT("roof-tonight", "roof-tonight"),

    /** Needs a home; answered by a written decision (C054). */
    HOUSING("housing", "housing-decision"),

    /** May lose the home; answered by speaking with the household (C056). */
    EVICTION_THREAT("eviction-threat", "eviction-contact");

    private final String code;
    private final String guarantee;

    NeedKind(String code, String guarantee) {
        this.code = code;
        this.guarantee = guarantee;
    }

    /** As contacts, the API and the database name it. */
    public String code() {
        return code;
    }

    public String guarantee() {
        return guarantee;
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
