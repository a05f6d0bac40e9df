package trygg.housing.home.condition;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import trygg.housing.home.condition.Inspection.Result;

/** Notes who looked at a home on a day, and what came of it. */
public record RecordInspection(UUID id, UUID homeId, LocalDate on, String inspector, Result result, @Nullable String remarks,
        String by) {

    Inspection inspection(Instant written) {
        return new Inspection(id, homeId, on, inspector, result, remarks, written, by);
    }
}
