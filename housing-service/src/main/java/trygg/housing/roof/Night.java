package trygg.housing.roof;

import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;

import trygg.platform.municipality.Municipality;

/**
 * One night of a municipality: places are offered from its beginning until the hour of check-out.
 *
 * @param until the first moment after it
 */
public record Night(Instant from, Instant until) {

    /** Where the profile names no {@code checkout} among the parameters of {@code roof-tonight}. */
    private static final LocalTime CHECKOUT = LocalTime.of(11, 0);
    /** Who asks earlier than this still stands in the night that began yesterday. */
    private static final LocalTime MORNING = LocalTime.of(6, 0);

    public Night {
        if (!from.isBefore(until)) {
            throw new IllegalArgumentException("a night begins before it ends");
        }
    }

    /** The night that is meant by somebody who asks at this moment. */
    static Night asked(Instant at, Municipality municipality) {
        var zone = municipality.timeZone();
        var checkout = municipality.settingOf("roof-tonight", at.atZone(zone).toLocalDate())
                .map(setting -> setting.parameters().get("checkout")).map(LocalTime::parse).orElse(CHECKOUT);
        return asked(at, zone, checkout);
    }

    static Night asked(Instant at, ZoneId zone, LocalTime checkout) {
        var local = at.atZone(zone);
        var today = local.toLocalDate();
        var ends = today.atTime(checkout).atZone(zone).toInstant();
        if (local.toLocalTime().isBefore(MORNING) && at.isBefore(ends)) {
            return new Night(at, ends);
        }
        // Until check-out the places are still those of the night before; what is asked for begins then.
        return new Night(at.isBefore(ends) ? ends : at, today.plusDays(1).atTime(checkout).atZone(zone).toInstant());
    }

    /** Whether somebody can still be offered something of it. */
    boolean over(Instant now) {
        return !now.isBefore(until);
    }

    /** What is left of it: a place is not taken for hours that have gone. */
    Night rest(Instant now) {
        return now.isAfter(from) ? new Night(now, until) : this;
    }
}
