package trygg.housing.fidelity;

import java.time.LocalDate;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import trygg.housing.tenancy.SupportStep.EndedWhy;
import trygg.housing.tenancy.SupportStep.Offer;
import trygg.housing.tenancy.Tenancy.Contract;
import trygg.housing.tenancy.Tenancy.Reason;

/**
 * What the records say of one Housing First tenancy.
 *
 * @param own whether the contract is the household's own by now
 * @param homesShown how many homes there were to choose among: those told with the keys, or those offered before them
 * @param wasHomeless whether the household was without a home when it got the keys
 * @param structural whether it lacked a home and nothing else
 * @param conditions whether a condition stands in the contract, nothing when nobody has read it
 * @param support nothing when no step of support was ever written
 * @param after what came of a tenancy that was lost; nothing of any other
 */
record Housed(UUID tenancyId, UUID caseId, boolean protectedPerson, Contract contract, boolean own, LocalDate startedOn,
        @Nullable LocalDate endedOn, @Nullable Reason why, int homesShown, boolean wasHomeless, boolean structural,
        @Nullable Boolean conditions, @Nullable Support support, @Nullable AfterLoss after) {

    /**
     * @param offer the newest, nothing when none was made
     * @param ownGoals of the newest acceptance
     * @param endedWhy of the newest end
     * @param letGo whether it was ever refused or ended
     * @param askedAgain whether it was offered, accepted or resumed after the first time it was let go
     * @param offAtEnd whether it stood refused or ended on the last day of the tenancy, or stands so today
     * @param on the day of the newest step
     */
    record Support(@Nullable Offer offer, @Nullable Boolean ownGoals, @Nullable EndedWhy endedWhy, boolean letGo,
            boolean askedAgain, boolean offAtEnd, LocalDate on) {
    }

    enum AfterLoss {
        KEYS_AGAIN,
        WAITING,
        /** They left the list by their own choice: it says nothing of us. */
        LEFT_THE_LIST,
        NOTHING
    }

    boolean running() {
        return endedOn == null;
    }

    boolean lost() {
        return why != null && why.lost();
    }
}
