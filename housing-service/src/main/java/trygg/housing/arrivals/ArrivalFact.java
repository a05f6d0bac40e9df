package trygg.housing.arrivals;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/** One thing that was told of an arrival after the agreement. */
public record ArrivalFact(UUID id, Step step, Instant at, String by) {

    /** What was told. */
    public sealed interface Step {

        /** It starts on this day, whatever was said before. */
        record Start(Part part, LocalDate on) implements Step {
        }

        /** It does not start on the day that was told; no other is known yet. */
        record NoStart(Part part) implements Step {
        }

        /** They come on another day. */
        record Moved(LocalDate on) implements Step {
        }

        record Cancelled(Why why) implements Step {
        }

        record Landed(LocalDate on) implements Step {
        }
    }

    /** Why nobody comes. */
    public enum Why {
        AUTHORITY_WITHDREW,
        OTHER_MUNICIPALITY,
        DOES_NOT_COME,
        AGREED_TWICE
    }
}
