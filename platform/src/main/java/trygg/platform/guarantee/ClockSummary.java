package trygg.platform.guarantee;

import java.time.Instant;
import java.util.List;

/**
 * A clock as the APIs show it, the same in every service. Instants are UTC.
 *
 * @param service the one that can keep the promise
 * @param state {@code running}, {@code paused}, {@code kept}, {@code broken}, {@code remedied} or {@code withdrawn}
 */
public record ClockSummary(String guarantee, List<String> promises, String service, Instant startedAt, Instant dueAt,
        String state) {

    public static ClockSummary of(GuaranteeClock clock, String service) {
        return new ClockSummary(clock.guarantee(), clock.promises(), service, clock.startedAt(), clock.dueAt(),
                clock.state().code());
    }
}
