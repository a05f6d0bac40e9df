package trygg.housing.vacancy;

import java.time.LocalDate;
import java.util.UUID;

/**
 * A household that waits for a home, as the rules see it.
 *
 * @param id of the housing need it came from
 * @param since the local day it asked
 * @param ethos class of ETHOS Light today, 1 to 6; 0 for who has a home
 */
public record WaitingHousehold(UUID id, UUID caseId, boolean protectedPerson, LocalDate since, int ethos,
        HouseholdFacts facts) {

    /** Whom the order puts first. A household of a later class never gets what one of an earlier could take. */
    public enum Precedence {
        /** ETHOS Light 1 and 2: outdoors, or in emergency lodging from night to night. */
        NO_HOME_AT_ALL,
        /** ETHOS Light 3 to 6. */
        HOMELESS,
        HAS_A_HOME
    }

    public Precedence precedence() {
        return ethos == 0 ? Precedence.HAS_A_HOME : ethos <= 2 ? Precedence.NO_HOME_AT_ALL : Precedence.HOMELESS;
    }
}
