package trygg.housing.stock;

import java.time.LocalDate;
import java.util.UUID;

/** A planned home is ready on another day. @param id of the change */
public record MoveReadyDate(UUID id, UUID homeId, LocalDate readyOn, String by) {

    /** What can come of it. */
    public sealed interface Moving {

        record Moved(PlannedHome home) implements Moving {
        }

        record Repeated(PlannedHome home) implements Moving {
        }

        record OtherContent(UUID id) implements Moving {
        }

        /** Somebody has lived in it, or has it, or it is on offer: it is ready. */
        record InUse(UUID homeId) implements Moving {
        }

        /** That is the day it is ready on already. */
        record SameDay(UUID homeId) implements Moving {
        }

        record Unknown() implements Moving {
        }
    }
}
