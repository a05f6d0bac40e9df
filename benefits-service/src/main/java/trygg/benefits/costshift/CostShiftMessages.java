package trygg.benefits.costshift;

import java.time.Instant;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import trygg.platform.events.OutgoingEvent;

/** What benefits states to the others of shifted cost. */
final class CostShiftMessages {

    private CostShiftMessages() {
    }

    /** True when somebody noted whether the state has a part in a month's aid; the last one noted counts. */
    static OutgoingEvent noted(StateBenefitCause cause) {
        return new OutgoingEvent("StateBenefitCauseNoted.v1", cause.caseId(), cause.municipality(), cause.at(),
                new StateBenefitCauseNoted(cause.id(), cause.applicationId().value(), cause.caseId(),
                        cause.month().toString(), cause.cause().code(),
                        cause.benefit() == null ? null : cause.benefit().code(), cause.amount().amount().toPlainString(),
                        cause.amount().currency().getCurrencyCode(), cause.at(), cause.by()));
    }

    record StateBenefitCauseNoted(UUID causeId, UUID applicationId, UUID caseId, String month, String cause,
            @Nullable String benefit, String amount, String currency, Instant notedAt, String by) {
    }
}
