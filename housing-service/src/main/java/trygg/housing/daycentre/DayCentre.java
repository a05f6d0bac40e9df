package trygg.housing.daycentre;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * A day centre of the register with what is promised of it and what became of that.
 *
 * @param name as people call it
 * @param closures of the last thirteen months and those to come, the newest first
 */
public record DayCentre(UUID id, String municipality, String name, String address, @Nullable String district,
        OpeningCalendar calendar, List<CentreClosure> closures) {

    public DayCentre {
        closures = List.copyOf(closures);
    }

    /** What was kept of a span; the part of it that has not come yet is not counted. */
    public Uptime uptime(Span asked, Instant now) {
        var until = asked.until().isBefore(now) ? asked.until() : now;
        var counted = new Span(asked.from().isBefore(until) ? asked.from() : until, until);
        return Uptime.of(calendar, closures.stream().map(one -> one.span(until)).toList(), counted);
    }

    public Optional<CentreClosure> closedAt(Instant moment) {
        return closures.stream().filter(one -> one.at(moment)).findFirst();
    }

    /** Whether the door is open: promised, and not closed. */
    public boolean openAt(Instant moment) {
        return closedAt(moment).isEmpty() && !calendar.promised(new Span(moment, moment.plusSeconds(1))).isEmpty();
    }
}
