package trygg.intake.digisos;

import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;

import trygg.intake.digisos.Application.Source;

/**
 * Work and education as the file states them. A missing answer is null: it means neither yes nor no.
 *
 * @param comment the applicant's words on what the register says about the employments
 */
public record Work(@Nullable Boolean hasJob, @Nullable Extent jobExtent, List<Employment> employments,
        @Nullable String comment, @Nullable Boolean isStudent, @Nullable Extent studyExtent) {

    public Work {
        employments = List.copyOf(employments);
    }

    public enum Extent {
        FULL_TIME,
        PART_TIME
    }

    public enum EmploymentKind {
        VARIABLE,
        FIXED,
        FIXED_AND_VARIABLE
    }

    /** @param percent of a full position; the register also delivers 0 for work by the hour */
    public record Employment(String employer, @Nullable LocalDate from, @Nullable LocalDate to, @Nullable Integer percent,
            @Nullable EmploymentKind kind, Source source, boolean correctedByApplicant) {

        @Override
        public String toString() {
            return "Employment[withheld]";
        }
    }

    @Override
    public String toString() {
        return "Work[withheld]";
    }
}
