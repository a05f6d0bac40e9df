package trygg.housing.home.condition;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import trygg.platform.act.Act;

/**
 * Somebody looked at a home.
 *
 * @param on the day
 * @param inspector who looked, as the register names them
 * @param remarks in words; they leave housing in no event
 * @param at when it was written
 */
public record Inspection(UUID id, UUID homeId, LocalDate on, String inspector, Result result, @Nullable String remarks,
        Instant at, String by) implements Act {

    public enum Result {
        PASSED,
        /** Fit to live in, with something to see to. */
        REMARKS,
        /** Not fit to live in. */
        FAILED
    }
}
