package trygg.housing.home.condition;

import java.time.Instant;
import java.util.UUID;

import trygg.housing.home.condition.Conditions.Known;
import trygg.platform.api.Codes;
import trygg.platform.events.OutgoingEvent;

/** What housing states of faults of homes; the contracts are under {@code contracts/housing/home}. Which home stays here. */
final class ConditionMessages {

    private ConditionMessages() {
    }

    /** True when somebody has said that something is wrong with a home. */
    static OutgoingEvent reported(Known known) {
        var fault = known.fault();
        return new OutgoingEvent("HomeFaultReported.v1", known.caseId(), known.municipality(), fault.at(),
                new HomeFaultReported(fault.id(), known.caseId(), Codes.of(fault.kind()), Codes.of(fault.severity()),
                        known.livedIn(), fault.at(), fault.by()));
    }

    static OutgoingEvent fixed(Known known, Fix fix) {
        return new OutgoingEvent("HomeFaultFixed.v1", known.caseId(), known.municipality(), fix.at(), new HomeFaultFixed(
                known.fault().id(), known.caseId(), Codes.of(known.fault().kind()), known.livedIn(), fix.at(), fix.by()));
    }

    /** @param caseId of the household that lived there; the fault's own id where nobody did */
    record HomeFaultReported(UUID faultId, UUID caseId, String kind, String severity, boolean livedIn, Instant reportedAt,
            String by) {
    }

    record HomeFaultFixed(UUID faultId, UUID caseId, String kind, boolean livedIn, Instant fixedAt, String by) {
    }
}
