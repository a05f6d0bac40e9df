package trygg.housing.decision;

import java.time.LocalDate;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import trygg.housing.decision.MadeDecision.Lapse.Why;

/**
 * A home that was granted and was not had for three months or longer, as Sweden reports it (SoL 2025:400 34:1).
 *
 * @param since the day of the decision, or of the interruption
 * @param until the day it was carried out or nobody was owed it any more; nothing while neither was so by the quarter's end
 * @param days from {@code since} to {@code until}, or to the day the report looks at
 * @param lapsed why nobody is owed it any more; nothing where it was carried out, or is owed still
 */
public record Unexecuted(UUID decisionId, UUID needId, UUID caseId, boolean protectedPerson, Kind kind, LocalDate since,
        @Nullable LocalDate until, long days, @Nullable Why lapsed) {

    public @Nullable LocalDate carriedOutOn() {
        return lapsed == null ? until : null;
    }

    public @Nullable LocalDate lapsedOn() {
        return lapsed == null ? null : until;
    }

    public enum Kind {
        NOT_CARRIED_OUT,
        INTERRUPTED
    }
}
