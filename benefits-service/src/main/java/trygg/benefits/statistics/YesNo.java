package trygg.benefits.statistics;

import java.util.Set;

/** How the forms write yes and no. */
final class YesNo {

    static final String YES = "1";
    static final String NO = "2";
    static final Set<String> CODES = Set.of(YES, NO);

    private YesNo() {
    }

    static String of(boolean yes) {
        return yes ? YES : NO;
    }
}
