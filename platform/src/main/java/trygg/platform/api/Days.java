package trygg.platform.api;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;

/**
 * The days that Trygg keeps: 1800 to 9999. Java and ISO 8601 know years of nine digits, PostgreSQL does not, and sums with
 * them fail; whoever sends one has slipped or tries.
 */
public final class Days {

    /** Said to a sender, in the API's language. */
    public static final String BETWEEN = "must lie between 1800-01-01 and 9999-12-31";

    private static final LocalDate FIRST = LocalDate.of(1800, 1, 1);
    private static final LocalDate LAST = LocalDate.of(9999, 12, 31);
    private static final Instant BEGIN = FIRST.atStartOfDay(ZoneOffset.UTC).toInstant();
    private static final Instant END = LAST.plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant();

    private Days() {
    }

    public static boolean kept(LocalDate day) {
        return !day.isBefore(FIRST) && !day.isAfter(LAST);
    }

    public static boolean kept(Instant time) {
        return !time.isBefore(BEGIN) && time.isBefore(END);
    }
}
