package trygg.benefits.reporting;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collections;

import trygg.benefits.statistics.Reporting;

/**
 * Today, or the last day of the last year whose layout Statistics Norway has published, so that the tests of its files do not
 * end with that year.
 */
public final class KnownYear {

    private static final LocalDate TODAY = LocalDate.ofInstant(Instant.now(), ZoneId.of("Europe/Oslo"));
    private static final LocalDate LAST = LocalDate.of(Collections.max(Reporting.KNOWN_YEARS), 12, 31);

    public static final LocalDate DAY = TODAY.isAfter(LAST) ? LAST : TODAY;
    public static final int YEAR = DAY.getYear();

    private KnownYear() {
    }
}
