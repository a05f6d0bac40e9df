package trygg.platform.api;

import java.time.DateTimeException;
import java.time.YearMonth;

import org.jspecify.annotations.Nullable;

/** How a month is written in the API: {@code 2026-03}. */
public final class Months {

    private Months() {
    }

    /**
     * @param pointer where it stands in the request
     * @throws ProblemException with {@code invalid-period} when it is no month, or none is there
     */
    public static YearMonth read(@Nullable String text, String pointer) {
        try {
            return YearMonth.parse(text == null ? "" : text);
        } catch (DateTimeException _) {
            throw Problem.invalid("invalid-period", "A month is written 2026-03", pointer, "is not a month").asException();
        }
    }
}
