package trygg.housing.decision;

import java.time.LocalDate;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * A home that was granted and was not had for three months or longer, as Sweden reports it (SoL 2025:400 34:1).
 *
 * @param since the day of the decision, or of the interruption
 * @param until the day it was carried out; nothing when it was not by the end of the quarter
 * @param days from {@code since} to {@code until}, or to the day the report looks at
 */
public record Unexecuted(UUID decisionId, UUID needId, UUID caseId, boolean protectedPerson, Kind kind, LocalDate since,
        @Nullable LocalDate until, long days) {

    public enum Kind {
        NOT_CARRIED_OUT,
        INTERRUPTED
    }
}
