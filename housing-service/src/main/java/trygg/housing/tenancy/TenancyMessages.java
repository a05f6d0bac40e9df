package trygg.housing.tenancy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

import trygg.housing.tenancy.Tenancy.End;
import trygg.platform.api.Codes;
import trygg.platform.events.OutgoingEvent;

/** What housing states to the others of tenancies; the contracts are under {@code contracts/housing/tenancy}. */
final class TenancyMessages {

    private TenancyMessages() {
    }

    static OutgoingEvent started(Tenancy one, Instant at) {
        return new OutgoingEvent("TenancyStarted.v1", one.caseId(), one.municipality(), at, new TenancyStarted(one.id(),
                one.caseId(), Codes.of(one.contract()), one.housingFirst(), one.startedOn()));
    }

    static OutgoingEvent ended(Tenancy one, End end, Instant at) {
        return new OutgoingEvent("TenancyEnded.v1", one.caseId(), one.municipality(), at,
                new TenancyEnded(one.id(), one.caseId(), Codes.of(end.why()), end.why().lost(), end.on()));
    }

    /** Which home it is stays in housing. */
    record TenancyStarted(UUID tenancyId, UUID caseId, String contract, boolean housingFirst, LocalDate startedOn) {
    }

    record TenancyEnded(UUID tenancyId, UUID caseId, String reason, boolean rehousing, LocalDate endedOn) {
    }
}
