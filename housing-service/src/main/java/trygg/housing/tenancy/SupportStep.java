package trygg.housing.tenancy;

import java.time.LocalDate;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * One step of support beside a tenancy. It never touches the tenancy (C052).
 *
 * @param offer of an offer alone
 * @param ownGoals of an acceptance: whether the plan has the tenant's own goals
 * @param endedWhy of an end
 */
public record SupportStep(UUID id, UUID tenancyId, Step step, @Nullable Offer offer, @Nullable Boolean ownGoals,
        @Nullable EndedWhy endedWhy, LocalDate on, String by) {

    public enum Step {
        OFFERED,
        ACCEPTED,
        REFUSED,
        ENDED,
        RESUMED;

        /** Whether it can come after another; nothing came before the first. */
        public boolean after(@Nullable Step last) {
            return switch (this) {
                case OFFERED -> last == null || last == REFUSED || last == ENDED || last == OFFERED;
                case ACCEPTED -> last == OFFERED || last == REFUSED;
                case REFUSED -> last == OFFERED;
                case ENDED -> last == ACCEPTED || last == RESUMED;
                case RESUMED -> last == ENDED;
            };
        }
    }

    public enum EndedWhy {
        TENANTS_WISH,
        NO_NEED,
        /** The programme ended it; against the principle of support for as long as required. */
        TIME_LIMIT
    }

    /**
     * @param recovery whether it holds work on recovery
     * @param harmReduction whether it holds help that asks for no abstinence
     * @param ownProvider whether another than the landlord gives it
     */
    public record Offer(boolean recovery, boolean harmReduction, boolean ownProvider) {
    }

    public SupportStep {
        if ((step == Step.OFFERED) != (offer != null) || (step == Step.ACCEPTED) != (ownGoals != null)
                || (step == Step.ENDED) != (endedWhy != null)) {
            throw new IllegalArgumentException("each step of support says what is its own to say");
        }
    }
}
