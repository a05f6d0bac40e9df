package trygg.housing.home.condition;

import java.time.Instant;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/** Says that something is wrong with a home. @param at now when nobody said */
public record ReportFault(UUID id, UUID homeId, Fault.Kind kind, Fault.Severity severity, String says, @Nullable Instant at,
        String by) {

    Fault fault(Instant reported) {
        return new Fault(id, homeId, kind, severity, says, reported, by);
    }
}
