package trygg.benefits.renewal;

import java.time.YearMonth;
import java.util.List;
import java.util.UUID;

/**
 * The families whose months in a row entitle them to more, and whose month was decided without it (C026): reckoned before, or
 * by hand. None is the goal; reckoning the month anew grants what is missing.
 *
 * @param months in a row from which on a family is entitled
 * @param entitled all of them
 * @param without how many of them have not got it
 * @param unpaid those, at most so many as can be listed, who has waited longest first
 */
public record LongTermFamilies(YearMonth month, long months, int entitled, int without, List<Unpaid> unpaid) {

    public LongTermFamilies {
        unpaid = List.copyOf(unpaid);
    }

    /** @param inARow months with aid before this one */
    public record Unpaid(UUID applicationId, UUID caseId, boolean protectedPerson, int inARow, int children) {
    }
}
