package trygg.housing.homeless;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

import trygg.housing.homeless.Homelessness.End;
import trygg.platform.api.Codes;
import trygg.platform.events.OutgoingEvent;

/** What housing states of homelessness; the contracts are under {@code contracts/housing/homeless}. */
final class HomelessMessages {

    private HomelessMessages() {
    }

    static OutgoingEvent started(Homelessness one, Instant at) {
        return new OutgoingEvent("HomelessnessStarted.v1", one.caseId(), one.municipality(), at,
                new HomelessnessStarted(one.id(), one.caseId(), one.ethos().number(), one.ethos().situation(),
                        Codes.of(one.cause()), Codes.of(one.inflow()), one.startedOn(), one.by()));
    }

    static OutgoingEvent ended(Homelessness one, End end, Instant at) {
        return new OutgoingEvent("HomelessnessEnded.v1", one.caseId(), one.municipality(), at, new HomelessnessEnded(one.id(),
                one.caseId(), Codes.of(end.outflow()), end.on(), one.days(end.on()), end.by()));
    }

    record HomelessnessStarted(UUID homelessnessId, UUID caseId, int ethosLight, int situation, String cause, String inflow,
            LocalDate startedOn, String by) {
    }

    record HomelessnessEnded(UUID homelessnessId, UUID caseId, String outflow, LocalDate endedOn, long days, String by) {
    }
}
