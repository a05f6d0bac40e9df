package trygg.housing.arrivals;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import trygg.housing.arrivals.ArrivalFact.Step;
import trygg.platform.api.Codes;
import trygg.platform.events.OutgoingEvent;

/** What housing states of arrivals; the contract is under {@code contracts/housing/arrivals}. */
final class ArrivalMessages {

    private ArrivalMessages() {
    }

    static OutgoingEvent agreed(Arrival arrival) {
        return event(arrival, "agreed", arrival.agreedAt(), arrival.by());
    }

    /** True when somebody comes on another day, not at all, has come, or all is ready or is not so any more. */
    static Optional<OutgoingEvent> told(Arrival before, Arrival after, ArrivalFact fact) {
        return change(before, after, fact.step()).map(change -> event(after, change, fact.at(), fact.by()));
    }

    private static Optional<String> change(Arrival before, Arrival after, Step step) {
        return switch (step) {
            case Step.Moved _ -> Optional.of("moved");
            case Step.Cancelled _ -> Optional.of("cancelled");
            case Step.Landed _ -> Optional.of("landed");
            case Step.Start _ -> readiness(before, after);
            case Step.NoStart _ -> readiness(before, after);
        };
    }

    private static Optional<String> readiness(Arrival before, Arrival after) {
        return before.ready() == after.ready() ? Optional.empty() : Optional.of(after.ready() ? "ready" : "not-ready");
    }

    /** Its subject is the case, or where none is known the arrival itself. */
    private static OutgoingEvent event(Arrival arrival, String change, Instant at, String by) {
        var agreed = arrival.agreed();
        return new OutgoingEvent("NewcomerArriving.v1", agreed.caseId() == null ? agreed.id() : agreed.caseId(),
                agreed.municipality(), at,
                new NewcomerArriving(agreed.id(), agreed.caseId(), change, arrival.arrivesOn(), arrival.ready(),
                        arrival.missing().stream().map(Codes::of).toList(), at, by));
    }

    record NewcomerArriving(UUID arrivalId, @Nullable UUID caseId, String change, LocalDate arrivesOn, boolean ready,
            List<String> missing, Instant at, String by) {
    }
}
