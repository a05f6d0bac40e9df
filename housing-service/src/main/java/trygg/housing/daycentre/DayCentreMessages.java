package trygg.housing.daycentre;

import java.time.Instant;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import trygg.platform.api.Codes;
import trygg.platform.events.OutgoingEvent;

/** What housing states of day centres; the contracts are under {@code contracts/housing/daycentre}. Addresses stay here. */
final class DayCentreMessages {

    private DayCentreMessages() {
    }

    /** True when a closure is written down, which may be before it begins. @param at when that was */
    static OutgoingEvent closed(CentreClosure closure, Instant at) {
        return new OutgoingEvent("DayCentreClosed.v1", closure.centreId(), closure.municipality(), at,
                new DayCentreClosed(closure.id(), closure.centreId(), Codes.of(closure.reason()), closure.from(),
                        closure.until()));
    }

    /** True when it is open again, or the closure was taken back. @param minutes of promised hours that were closed */
    static OutgoingEvent reopened(CentreClosure closure, Instant at, long minutes) {
        return new OutgoingEvent("DayCentreReopened.v1", closure.centreId(), closure.municipality(), at,
                new DayCentreReopened(closure.id(), closure.centreId(), at, minutes));
    }

    record DayCentreClosed(UUID closureId, UUID centreId, String reason, Instant from, @Nullable Instant until) {
    }

    record DayCentreReopened(UUID closureId, UUID centreId, Instant at, long promisedMinutesClosed) {
    }
}
