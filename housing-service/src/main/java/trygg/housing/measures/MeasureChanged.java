package trygg.housing.measures;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/** The fields housing uses of {@code contracts/benefits/work/MeasureChanged.v1}. */
record MeasureChanged(UUID measureId, UUID caseId, String step, @Nullable String next, Instant at) {

    MeasureChanged {
        Objects.requireNonNull(measureId, "measureId");
        Objects.requireNonNull(caseId, "caseId");
        Objects.requireNonNull(step, "step");
        at = at.truncatedTo(ChronoUnit.MICROS);
    }

    /** Whether somebody is in the measure from then on, or no longer; of the other steps housing needs nothing. */
    boolean beginsOrEnds() {
        return step.equals("started") || step.equals("ended");
    }
}
