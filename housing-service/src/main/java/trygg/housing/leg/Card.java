package trygg.housing.leg;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import trygg.platform.guarantee.GuaranteeClock;

/**
 * A case with its three legs.
 *
 * @param openedOn since when they are followed together; nothing when they are not
 */
public record Card(UUID caseId, String municipality, boolean protectedPerson, @Nullable LocalDate openedOn, List<State> legs,
        List<GuaranteeClock> clocks) {

    /** @param since when it began, or has been missing; nothing when nobody knows */
    public record State(Leg leg, boolean present, @Nullable LocalDate since) {
    }

    public Card {
        legs = List.copyOf(legs);
        clocks = List.copyOf(clocks);
    }

    public boolean followed() {
        return openedOn != null;
    }

    public long missing() {
        return legs.stream().filter(one -> !one.present()).count();
    }
}
