package trygg.housing.home.condition;

import java.time.Instant;
import java.util.UUID;

import trygg.platform.act.Act;

/**
 * Something is wrong with a home.
 *
 * @param at when it was reported, from which its clock runs
 * @param says in words what is wrong; it leaves housing in no event
 */
public record Fault(UUID id, UUID homeId, Kind kind, Severity severity, String says, Instant at, String by) implements Act {

    public enum Kind {
        DAMP_OR_MOULD,
        HEATING,
        WATER_OR_DRAIN,
        ELECTRICITY,
        FIRE_SAFETY,
        VERMIN,
        LOCK_OR_DOOR,
        VENTILATION,
        ACCESSIBILITY,
        FITTINGS,
        OTHER
    }

    /** How soon it has to be fixed; the profile has a length for what is urgent, and one for the rest. */
    public enum Severity {
        /** Somebody's health or safety is in danger. */
        URGENT,
        SERIOUS,
        MINOR
    }
}
