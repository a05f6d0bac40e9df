package trygg.benefits.renewal;

import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import trygg.benefits.application.Application;
import trygg.benefits.application.Application.Following;
import trygg.benefits.application.Application.Why;
import trygg.benefits.application.ApplicationId;
import trygg.benefits.application.Decision;
import trygg.benefits.application.Decision.Item;
import trygg.benefits.application.Decision.Month;
import trygg.benefits.application.Decision.Outcome;
import trygg.benefits.application.Decision.Part;
import trygg.benefits.application.Money;
import trygg.benefits.assessment.KeptCalculation;
import trygg.benefits.calculation.Calculated.Reckoned;
import trygg.benefits.calculation.Calculation;
import trygg.benefits.parameter.Parameters;

/** What a month that was decided comes to when it is reckoned by what is known now. */
sealed interface Recalculated {

    /** As it was decided. */
    record Same() implements Recalculated {
    }

    /** More: the difference is granted and paid without anybody having to ask (C026, C036). */
    record More(Application application, KeptCalculation calculation, Decision decision) implements Recalculated {
    }

    /** Less. Nothing is taken back by itself; only a written decision on lawful grounds does that. */
    record Less(Money reckoned) implements Recalculated {
    }

    /** It cannot be reckoned any more, or not without a second person. */
    record Unclear() implements Recalculated {
    }

    /**
     * A month as it was decided.
     *
     * @param last how it was last reckoned
     * @param granted for it in all decisions together
     * @param by the decision it goes on from
     */
    record Decided(Application application, KeptCalculation last, Money granted, Decision by, int supportMonths) {

        YearMonth period() {
            return last.facts().period();
        }
    }

    /** @param limit above which two people stand for a decision; null when there is none */
    static Recalculated of(Decided month, Parameters parameters, @Nullable Money limit, Instant now, String by) {
        var facts = month.last().facts().goingOnFrom(month.last().facts(), month.supportMonths());
        var calculated = Calculation.of(facts, parameters);
        if (!(calculated instanceof Reckoned(var sheet))) {
            return new Unclear();
        }
        var aid = Money.of(sheet.aid(), month.granted().currency());
        var compared = aid.compareTo(month.granted());
        if (compared == 0) {
            return new Same();
        }
        if (compared < 0) {
            return new Less(aid);
        }
        var more = new Money(aid.amount().subtract(month.granted().amount()), aid.currency());
        if (!sheet.floorKept() || limit != null && more.compareTo(limit) > 0) {
            return new Unclear();
        }
        var application = month.application().followedBy(new ApplicationId(UUID.randomUUID()),
                new Following(month.application().id(), facts.period(), Why.RECALCULATION), now);
        var kept = new KeptCalculation(UUID.randomUUID(), application.id(), application.caseId(), facts, sheet, now, by);
        return new More(application, kept, new Decision(UUID.randomUUID(), Part.AID, Outcome.GRANTED, more,
                month.by().ground(), null, now, by, List.of(new Month(kept.id(), facts.period(), more)),
                List.of(new Item(KeptCalculation.LIVELIHOOD, more, more, month.by().ground().paragraph(), null)), null, null,
                month.by().coded(), null, month.by().form(), null));
    }
}
