package trygg.housing.roof;

import java.time.YearMonth;
import java.util.List;

import trygg.platform.secrecy.PublicCounts;
import trygg.platform.secrecy.PublicCounts.Row;

/** The nights of a month: in how many somebody asked for a roof and got none, of all in which somebody asked (C050). */
public record NightMonth(YearMonth month, long unmet, long asked) {

    /** What everybody may see: those without a roof and those with one. */
    public Row open() {
        return PublicCounts.of(List.of(unmet, asked - unmet));
    }
}
