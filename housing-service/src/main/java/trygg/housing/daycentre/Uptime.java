package trygg.housing.daycentre;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.util.Collection;
import java.util.Optional;

/**
 * How much of what was promised was kept, to the second. What was closed outside the promised hours costs nothing, and what was
 * closed for two reasons at once costs once.
 */
public record Uptime(Duration promised, Duration closed) {

    /** Of a span of time. */
    public static Uptime of(OpeningCalendar calendar, Collection<Span> closures, Span asked) {
        var promised = calendar.promised(asked);
        var closed = Span.merged(closures).stream()
                .flatMap(closure -> promised.stream().flatMap(open -> open.and(closure).stream())).toList();
        return new Uptime(Span.length(promised), Span.length(closed));
    }

    public Duration kept() {
        return promised.minus(closed);
    }

    /** With two decimals, rounded down: only what was kept in full is 100. Nothing where nothing was promised. */
    public Optional<BigDecimal> percent() {
        return promised.isZero() ? Optional.empty()
                : Optional.of(BigDecimal.valueOf(kept().toSeconds()).movePointRight(2)
                        .divide(BigDecimal.valueOf(promised.toSeconds()), 2, RoundingMode.DOWN));
    }
}
