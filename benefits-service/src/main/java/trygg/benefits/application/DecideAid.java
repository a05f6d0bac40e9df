package trygg.benefits.application;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import trygg.benefits.application.Deciding.Fault;
import trygg.benefits.application.Decision.Outcome;
import trygg.benefits.application.Decision.Part;

/**
 * Asks for a decision on one part of an application. The caller chooses the id, so sending it twice decides once.
 *
 * @param decidedAt when it was made; nothing means now
 * @param byHuman whether a named human stands for it
 */
public record DecideAid(UUID id, ApplicationId applicationId, Part part, Outcome outcome, @Nullable Money amount,
        Ground ground, @Nullable String reason, @Nullable Instant decidedAt, String by, boolean byHuman) {

    public DecideAid {
        reason = reason == null || reason.isBlank() ? null : reason.strip();
    }

    /** What the decision lacks or has too much of, for a municipality that pays in this currency. */
    List<Fault> faults(Currency currency) {
        var faults = new ArrayList<Fault>();
        if (amount == null) {
            // Food and medicine cost something; the aid itself may be granted in principle and reckoned afterwards.
            if (part == Part.EMERGENCY && outcome.gives()) {
                faults.add(Fault.AMOUNT_MISSING);
            }
        } else if (!outcome.gives()) {
            faults.add(Fault.AMOUNT_WITHOUT_GRANT);
        } else if (!amount.isPositive()) {
            faults.add(Fault.AMOUNT_NOT_POSITIVE);
        } else if (!amount.currency().equals(currency)) {
            faults.add(Fault.CURRENCY_FOREIGN);
        }
        if (outcome.negative() && reason == null) {
            faults.add(Fault.REASON_MISSING);
        }
        return faults;
    }

    Decision decided(Instant at) {
        return new Decision(id, part, outcome, amount, ground, reason, at, by);
    }
}
