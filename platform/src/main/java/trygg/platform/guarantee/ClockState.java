package trygg.platform.guarantee;

import java.time.Instant;
import java.util.List;

/** A clock as the API shows it to whoever may see what it is about. */
public record ClockState(String guarantee, List<String> promises, String service, Instant startedAt, Instant dueAt,
        String state) {

    public static ClockState of(GuaranteeClock clock, String service) {
        return new ClockState(clock.guarantee(), clock.promises(), service, clock.startedAt(), clock.dueAt(),
                clock.state().code());
    }

    public static List<ClockState> of(List<GuaranteeClock> clocks, String service) {
        return clocks.stream().map(clock -> of(clock, service)).toList();
    }
}
