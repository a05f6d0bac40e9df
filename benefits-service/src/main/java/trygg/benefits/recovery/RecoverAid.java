package trygg.benefits.recovery;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import trygg.benefits.application.Decision;
import trygg.benefits.application.Money;
import trygg.benefits.recovery.Recovering.BarredByTime;
import trygg.benefits.recovery.Recovering.Fault;
import trygg.benefits.recovery.Recovering.Incomplete;
import trygg.benefits.recovery.Recovering.MoreThanPaid;
import trygg.benefits.recovery.Recovering.NoConditionInDecision;
import trygg.benefits.recovery.Recovering.NotALawfulGround;
import trygg.benefits.recovery.Recovering.Whole;
import trygg.platform.act.Recording;
import trygg.platform.act.Recording.NotByMachine;
import trygg.platform.municipality.Municipality.Country;

/**
 * Asks for a decision to recover aid. The caller chooses the id, so sending it twice decides once.
 *
 * @param ground a code of {@link LawfulGround}
 * @param byHuman whether a named human stands for it; without one there is no recovery at all
 */
public record RecoverAid(UUID id, UUID decisionId, String ground, Money amount, @Nullable String reason, String by,
        boolean byHuman) {

    /** A claim is made within three years of the cost (SoL 2025:400 33:5; in Norway foreldelsesloven § 2). */
    private static final int YEARS = 3;

    public RecoverAid {
        reason = reason == null || reason.isBlank() ? null : reason.strip();
    }

    /**
     * What the decision is made of.
     *
     * @param condition on which ground the aid decision said repayment; nothing when it said none
     * @param paid what was paid on the application, and when
     * @param recovered what was asked back of it before and not waived
     */
    record Facts(Decision decision, @Nullable LawfulGround condition, List<Paid> paid, Money recovered, Country country) {
    }

    /** @param earlier what was decided under the same id before */
    Recovering decide(Facts facts, @Nullable Recovery earlier, ZoneId zone, Instant now) {
        if (!byHuman) {
            return new Whole(new NotByMachine<>());
        }
        var lawful = LawfulGround.of(ground, facts.country).orElse(null);
        if (lawful == null) {
            return new NotALawfulGround(ground);
        }
        var faults = faults(facts);
        if (reason == null || !faults.isEmpty()) {
            return new Incomplete(faults);
        }
        var at = Recording.time(null, id, earlier, facts.decision.at(), now);
        var recording = Recording.once(new Recovery(id, decisionId, lawful, amount, reason, at, by), earlier,
                facts.decision.at(), now);
        if (earlier != null) {
            return new Whole(recording);
        }
        if (lawful.saidBefore() && facts.condition != lawful) {
            return new NoConditionInDecision(lawful);
        }
        var since = now.atZone(zone).toLocalDate().minusYears(YEARS);
        var left = left(facts, LocalDate.MIN);
        if (amount.amount().compareTo(left.amount()) > 0) {
            return new MoreThanPaid(left);
        }
        var inTime = left(facts, since);
        if (amount.amount().compareTo(inTime.amount()) > 0) {
            return new BarredByTime(since, inTime);
        }
        return new Whole(recording);
    }

    private List<Fault> faults(Facts facts) {
        var faults = new ArrayList<Fault>();
        if (!amount.isPositive()) {
            faults.add(Fault.AMOUNT_NOT_POSITIVE);
        } else if (!amount.currency().equals(Money.currencyOf(facts.country))) {
            faults.add(Fault.CURRENCY_FOREIGN);
        }
        if (reason == null) {
            faults.add(Fault.REASON_MISSING);
        }
        return faults;
    }

    /** What was paid since that day, less what was asked back already: a doubt about which is the person's gain. */
    private static Money left(Facts facts, LocalDate since) {
        var sum = facts.paid.stream().filter(paid -> !paid.on().isBefore(since)).map(paid -> paid.amount().amount())
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        return new Money(sum.subtract(facts.recovered.amount()).max(BigDecimal.ZERO), Money.currencyOf(facts.country));
    }
}
