package trygg.benefits.arrears;

import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import trygg.platform.guarantee.GuaranteeClock;

/**
 * An examination with what stands around it.
 *
 * @param application of the case, on which a grant for the debt is decided; nothing when the household has asked for no aid
 * @param cost nothing when the municipality has set no table for the month
 */
public record ExaminationFile(Examination examination, List<GuaranteeClock> clocks, @Nullable UUID application,
        @Nullable EvictionCost cost) {

    public ExaminationFile {
        clocks = List.copyOf(clocks);
    }
}
