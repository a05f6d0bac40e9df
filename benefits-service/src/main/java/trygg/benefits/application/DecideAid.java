package trygg.benefits.application;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import trygg.benefits.application.Deciding.Fault;
import trygg.benefits.application.Decision.Form;
import trygg.benefits.application.Decision.Item;
import trygg.benefits.application.Decision.Month;
import trygg.benefits.application.Decision.Outcome;
import trygg.benefits.application.Decision.Part;
import trygg.benefits.statistics.AidConditions.Condition;
import trygg.benefits.statistics.CodedFacts;

/**
 * Asks for a decision on one part of an application. The caller chooses the id, so sending it twice decides once.
 *
 * @param amount what is given; left out, it is what the calculations come to
 * @param decidedAt when it was made; nothing means now
 * @param byHuman whether a named human stands for it
 * @param calculations that were kept for the application, one for each month that is decided
 * @param itemReasons by kind, why a thing that was asked for does not count in full
 * @param individualReason why the decision is below the floor, when it is
 * @param runsUntil the last month in which aid goes on by itself when nothing has changed
 * @param form a grant, or a loan that is paid back
 */
public record DecideAid(UUID id, ApplicationId applicationId, Part part, Outcome outcome, @Nullable Money amount,
        Ground ground, @Nullable String reason, @Nullable Instant decidedAt, String by, boolean byHuman,
        List<UUID> calculations, Map<String, String> itemReasons, @Nullable String individualReason,
        @Nullable CodedFacts coded, @Nullable YearMonth runsUntil, Form form) {

    /** Aid does not run on for longer than this without somebody looking at it. */
    static final int MOST_MONTHS_ON = 12;

    public DecideAid {
        reason = stripped(reason);
        individualReason = stripped(individualReason);
        calculations = List.copyOf(calculations);
        itemReasons = Map.copyOf(itemReasons);
    }

    /** A decision that rests on no calculation. */
    public DecideAid(UUID id, ApplicationId applicationId, Part part, Outcome outcome, @Nullable Money amount,
            Ground ground, @Nullable String reason, @Nullable Instant decidedAt, String by, boolean byHuman) {
        this(id, applicationId, part, outcome, amount, ground, reason, decidedAt, by, byHuman, List.of(), Map.of(), null, null,
                null, Form.GRANT);
    }

    /** What the decision lacks or has too much of, beside these facts. */
    List<Fault> faults(DecisionFacts facts, LocalDate today) {
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
        } else if (!amount.currency().equals(facts.currency())) {
            faults.add(Fault.CURRENCY_FOREIGN);
        }
        if (outcome.negative() && reason == null) {
            faults.add(Fault.REASON_MISSING);
        }
        var reckoned = facts.reckoned();
        if (reckoned == null) {
            if (!calculations.isEmpty()) {
                faults.add(Fault.CALCULATION_UNKNOWN);
            } else if (part == Part.AID && outcome.gives() && amount != null) {
                // Nobody can see whether an amount that fell from the sky keeps the floor (C035).
                faults.add(Fault.CALCULATION_MISSING);
            }
        } else {
            reckonedFaults(reckoned, faults);
        }
        if (runsUntil != null && (part != Part.AID || !outcome.gives() || reckoned == null
                || runsUntil.isBefore(reckoned.months().getLast().period())
                || runsUntil.isAfter(YearMonth.from(today).plusMonths(MOST_MONTHS_ON)))) {
            faults.add(Fault.RUNS_UNTIL_UNFIT);
        }
        if (!Collections.disjoint(demanded(), facts.withoutSeat())) {
            faults.add(Fault.CONDITION_WITHOUT_SEAT);
        }
        return faults;
    }

    /** The conditions of the aid, which is to say none when nothing is given. */
    Set<Condition> demanded() {
        return coded == null || !outcome.gives() ? Set.of() : coded.aid().conditions().conditions();
    }

    private void reckonedFaults(Reckoned reckoned, List<Fault> faults) {
        if (outcome.gives()) {
            if (!reckoned.aid().isPositive()) {
                faults.add(Fault.NOTHING_TO_GRANT);
            } else if (amount != null && amount.compareTo(reckoned.aid()) != 0) {
                faults.add(Fault.AMOUNT_NOT_RECKONED);
            }
        }
        var shortened = reckoned.asked().stream().filter(one -> one.granted().compareTo(one.asked()) < 0).toList();
        if (outcome == Outcome.GRANTED && !shortened.isEmpty()) {
            faults.add(Fault.NOT_ALL_GRANTED);
        }
        if (shortened.stream().anyMatch(one -> itemReasons.getOrDefault(one.kind(), "").isBlank())) {
            faults.add(Fault.ITEM_REASON_MISSING);
        }
        if (belowFloor(reckoned) && individualReason == null) {
            faults.add(Fault.INDIVIDUAL_REASON_MISSING);
        }
    }

    /** Built on less than the national norm, or against a calculation that gives aid (C035). */
    boolean belowFloor(@Nullable Reckoned reckoned) {
        return reckoned != null && (!reckoned.floorKept() || !outcome.gives() && reckoned.aid().isPositive());
    }

    Decision decided(Instant at, DecisionFacts facts) {
        var reckoned = facts.reckoned();
        if (reckoned == null) {
            return new Decision(id, part, outcome, amount, ground, reason, at, by, List.of(), List.of(), null,
                    facts.signature(), coded, null, form, null);
        }
        return new Decision(id, part, outcome, outcome.gives() ? reckoned.aid() : null, ground, reason, at, by,
                reckoned.months().stream().map(month -> new Month(month.calculation(), month.period(),
                        outcome.gives() ? month.aid() : Money.none(month.aid().currency()))).toList(),
                reckoned.asked().stream().map(one -> new Item(one.kind(), one.asked(), one.granted(), one.ground(),
                        one.granted().compareTo(one.asked()) < 0 ? stripped(itemReasons.get(one.kind())) : null)).toList(),
                belowFloor(reckoned) ? individualReason : null, facts.signature(), coded, runsUntil, form, null);
    }

    /** Without a day of its own: it is made when the second person signs, and not before. */
    DecideAid undated() {
        return new DecideAid(id, applicationId, part, outcome, amount, ground, reason, null, by, byHuman, calculations,
                itemReasons, individualReason, coded, runsUntil, form);
    }

    private static @Nullable String stripped(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
