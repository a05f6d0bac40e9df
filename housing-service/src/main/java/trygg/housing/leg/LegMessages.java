package trygg.housing.leg;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

import trygg.housing.leg.Legs.Gap;
import trygg.platform.api.Codes;
import trygg.platform.events.OutgoingEvent;

/** What housing states of joint cases; the contract is under {@code contracts/housing/leg}. */
final class LegMessages {

    private LegMessages() {
    }

    static OutgoingEvent missing(Gap gap, Instant at) {
        return new OutgoingEvent("LegMissing.v1", gap.caseId(), gap.municipality(), at,
                new LegMissing(gap.id(), gap.caseId(), Codes.of(gap.leg()), gap.since()));
    }

    record LegMissing(UUID legId, UUID caseId, String leg, LocalDate since) {
    }
}
