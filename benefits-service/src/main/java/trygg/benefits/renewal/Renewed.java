package trygg.benefits.renewal;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import trygg.benefits.application.Application;
import trygg.benefits.application.Application.Following;
import trygg.benefits.application.Application.Why;
import trygg.benefits.application.ApplicationId;
import trygg.benefits.application.Decision;
import trygg.benefits.application.Decision.Form;
import trygg.benefits.application.Decision.Item;
import trygg.benefits.application.Decision.Month;
import trygg.benefits.application.Decision.Outcome;
import trygg.benefits.application.Decision.Part;
import trygg.benefits.application.Money;
import trygg.benefits.application.Reckoned;
import trygg.benefits.assessment.KeptCalculation;
import trygg.benefits.assessment.KeptCalculations;
import trygg.benefits.calculation.Calculated;
import trygg.benefits.calculation.Calculated.MissingParameter;
import trygg.benefits.calculation.Calculated.Unfit;
import trygg.benefits.calculation.Calculation;
import trygg.benefits.parameter.Parameters;

/** What becomes of a household's next month. */
sealed interface Renewed {

    /** Aid goes on: reckoned by the month's tables and granted. */
    record Granted(Application application, KeptCalculation calculation, Decision decision) implements Renewed {
    }

    /** A human looks at it; nothing negative is decided by itself. */
    record Left(Application application, Reason reason) implements Renewed {
    }

    /** Why a renewal is left to a human. */
    enum Reason {
        /** A table of the month has not been loaded. */
        MISSING_PARAMETER,
        /** The household is no longer as it was, such as a child who has grown up. */
        HOUSEHOLD_CHANGED,
        /** The calculation comes to nothing. */
        NO_AID,
        BELOW_FLOOR,
        /** Two people stand for an amount this large. */
        ABOVE_LIMIT,
        /** Something was given for the month already, such as emergency aid. */
        GIVEN_IN_PART,
        /** What is lent is asked for and decided each time (sosialtjenesteloven § 21; SoL 2025:400 33:3). */
        LOAN,
        /** What could be used last month is not there twice. */
        ASSETS;

        String code() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /**
     * @param limit above which two people stand for a decision; null when there is none
     * @param by who let the month be renewed
     */
    static Renewed of(Standing standing, Parameters parameters, @Nullable Money limit, Instant now, String by) {
        var last = standing.last().facts();
        var facts = last.next().goingOnFrom(last, standing.supportMonths());
        var application = standing.application().followedBy(new ApplicationId(UUID.randomUUID()),
                new Following(standing.application().id(), facts.period(), Why.RENEWAL), now);
        if (standing.givenInPart()) {
            return new Left(application, Reason.GIVEN_IN_PART);
        }
        if (standing.decision().form() == Form.LOAN) {
            return new Left(application, Reason.LOAN);
        }
        if (!last.assets().isEmpty()) {
            return new Left(application, Reason.ASSETS);
        }
        return switch (Calculation.of(facts, parameters)) {
            case MissingParameter _ -> new Left(application, Reason.MISSING_PARAMETER);
            case Unfit _ -> new Left(application, Reason.HOUSEHOLD_CHANGED);
            case Calculated.Reckoned(var sheet) -> judged(standing, application, new KeptCalculation(UUID.randomUUID(),
                    application.id(), application.caseId(), facts, sheet, now, by), limit);
        };
    }

    private static Renewed judged(Standing standing, Application application, KeptCalculation kept, @Nullable Money limit) {
        var reckoned = KeptCalculations.reckoned(List.of(kept), Map.of());
        if (!reckoned.aid().isPositive()) {
            return new Left(application, Reason.NO_AID);
        }
        if (!reckoned.floorKept()) {
            return new Left(application, Reason.BELOW_FLOOR);
        }
        if (limit != null && reckoned.aid().compareTo(limit) > 0) {
            return new Left(application, Reason.ABOVE_LIMIT);
        }
        return new Granted(application, kept, granted(standing, reckoned, kept.at(), kept.by()));
    }

    private static Decision granted(Standing standing, Reckoned reckoned, Instant at, String by) {
        return new Decision(UUID.randomUUID(), Part.AID, Outcome.GRANTED, reckoned.aid(), standing.decision().ground(), null,
                at, by,
                reckoned.months().stream().map(month -> new Month(month.calculation(), month.period(), month.aid())).toList(),
                reckoned.asked().stream()
                        .map(one -> new Item(one.kind(), one.asked(), one.granted(), one.ground(), null)).toList(),
                null, null, standing.decision().coded(), standing.decision().runsUntil(), standing.decision().form(), null);
    }
}
