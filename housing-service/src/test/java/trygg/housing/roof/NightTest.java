package trygg.housing.roof;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which night is meant by somebody who asks now (C050). */
class NightTest {

    private static final ZoneId ZONE = ZoneId.of("Europe/Stockholm");

    /** In winter the zone is an hour ahead of UTC. */
    @ParameterizedTest
    @CsvSource({
            // in the evening: from now on
            "2026-11-20T18:00:00Z, 2026-11-20T18:00:00Z, 2026-11-21T10:00:00Z",
            // after midnight: the night that began yesterday
            "2026-11-21T01:30:00Z, 2026-11-21T01:30:00Z, 2026-11-21T10:00:00Z",
            // in the morning: the night to come, when those of the last one have left
            "2026-11-21T06:00:00Z, 2026-11-21T10:00:00Z, 2026-11-22T10:00:00Z",
            // at the hour of check-out itself
            "2026-11-21T10:00:00Z, 2026-11-21T10:00:00Z, 2026-11-22T10:00:00Z",
            // over the change of clocks in spring
            "2026-03-28T20:00:00Z, 2026-03-28T20:00:00Z, 2026-03-29T09:00:00Z" })
    void isTheNextOneUntilCheckOut(Instant asked, Instant from, Instant until) {
        assertThat(Night.asked(asked, ZONE, LocalTime.of(11, 0))).isEqualTo(new Night(from, until));
    }
}
