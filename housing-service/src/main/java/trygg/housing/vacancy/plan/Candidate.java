package trygg.housing.vacancy.plan;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

import trygg.housing.vacancy.WaitingHousehold;

/**
 * A household a vacancy might go to. Equal to itself only: the solver asks for equality all the time.
 *
 * <p>
 * A class and not a record for that reason alone.
 */
public final class Candidate {

    private final WaitingHousehold household;
    private final long order;
    private final int days;

    Candidate(WaitingHousehold household, long order, LocalDate today) {
        this.household = household;
        this.order = order;
        this.days = Math.clamp(ChronoUnit.DAYS.between(household.since(), today), 0, 36_500);
    }

    public WaitingHousehold household() {
        return household;
    }

    /** As the rules number it, the smaller first. */
    long order() {
        return order;
    }

    int precedence() {
        return household.precedence().ordinal();
    }

    int days() {
        return days;
    }
}
