package trygg.housing.daycentre;

import java.time.Instant;
import java.util.Locale;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * A day centre closed within or without its hours.
 *
 * @param until when it is to open again; nothing while nobody knows
 * @param replacement the address where people go meanwhile; a closure without one is none (C065)
 * @param over when it opened again, or was taken back before it began; nothing while it is closed or is to be
 */
public record CentreClosure(UUID id, String municipality, UUID centreId, Reason reason, Instant from, @Nullable Instant until,
        String replacement, String by, @Nullable Instant over) {

    public enum Reason {
        STAFF_MISSING,
        REPAIR,
        FIRE_SAFETY,
        ILLNESS,
        THREAT_OR_VIOLENCE,
        TRAINING,
        OTHER
    }

    /** The time it was or is to be closed, as known now. @param horizon an end for what has none */
    Span span(Instant horizon) {
        var end = over != null ? over : until != null ? until : horizon;
        return new Span(from, end.isBefore(from) ? from : end);
    }

    boolean at(Instant moment) {
        return !from.isAfter(moment) && over == null && (until == null || until.isAfter(moment));
    }

    /** Without the address: a log is no sign on a door. */
    @Override
    public String toString() {
        return String.format(Locale.ROOT, "CentreClosure[id=%s, reason=%s, from=%s]", id, reason, from);
    }
}
