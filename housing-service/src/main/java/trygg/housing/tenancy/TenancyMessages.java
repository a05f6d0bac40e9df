package trygg.housing.tenancy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

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

    static OutgoingEvent firstHand(Tenancy one, LocalDate on, Instant at) {
        return new OutgoingEvent("FirstHandGiven.v1", one.caseId(), one.municipality(), at,
                new FirstHandGiven(one.id(), one.caseId(), on));
    }

    static OutgoingEvent conditionFound(Tenancy one, Clause clause, LocalDate endsOn, Instant at) {
        return new OutgoingEvent("TenancyConditionFound.v1", one.caseId(), one.municipality(), at,
                new TenancyConditionFound(clause.id(), one.id(), one.caseId(), Codes.of(clause.kind()), endsOn));
    }

    static OutgoingEvent supported(Tenancy one, SupportStep step, Instant at) {
        var why = step.endedWhy();
        return new OutgoingEvent("TenancySupportChanged.v1", one.caseId(), one.municipality(), at, new TenancySupportChanged(
                step.id(), one.id(), one.caseId(), Codes.of(step.step()), why == null ? null : Codes.of(why), step.on()));
    }

    /** Which home it is stays in housing. */
    record TenancyStarted(UUID tenancyId, UUID caseId, String contract, boolean housingFirst, LocalDate startedOn) {
    }

    record TenancyEnded(UUID tenancyId, UUID caseId, String reason, boolean rehousing, LocalDate endedOn) {
    }

    record FirstHandGiven(UUID tenancyId, UUID caseId, LocalDate on) {
    }

    /** The clause's own words stay in housing. */
    record TenancyConditionFound(UUID clauseId, UUID tenancyId, UUID caseId, String kind, LocalDate endsOn) {
    }

    /** What the support holds stays in housing. */
    record TenancySupportChanged(UUID stepId, UUID tenancyId, UUID caseId, String step, @Nullable String endedWhy,
            LocalDate on) {
    }
}
