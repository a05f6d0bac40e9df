package trygg.benefits.appeal;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import trygg.benefits.appeal.Received.Appellant;
import trygg.benefits.appeal.Settling.Fault;
import trygg.benefits.appeal.Step.Direction;
import trygg.benefits.appeal.Step.Kind;
import trygg.benefits.appeal.Step.Outcome;

/**
 * Takes an appeal one step further. The caller chooses the id, so sending it twice takes it once.
 *
 * @param wishedBy who wants the appeal no more; only for a withdrawal
 * @param doneAt when; nothing means now
 * @param byHuman whether a named human stands for it
 */
public record SettleAppeal(UUID id, UUID appealId, Kind kind, @Nullable Outcome outcome, @Nullable Direction direction,
        @Nullable String reason, @Nullable String whySame, @Nullable LocalDate on, @Nullable Appellant wishedBy,
        @Nullable Instant doneAt, String by, boolean byHuman) {

    public SettleAppeal {
        reason = reason == null || reason.isBlank() ? null : reason.strip();
        whySame = whySame == null || whySame.isBlank() ? null : whySame.strip();
    }

    /**
     * What is missing or too much.
     *
     * @param decidedBy who made the decision; another looks again unless it is said why none can
     * @param since the day it came, or was sent on; @param today in the municipality
     */
    List<Fault> faults(String decidedBy, LocalDate since, LocalDate today) {
        var faults = new ArrayList<Fault>();
        if (kind.hasOutcome() ? !fits() : outcome != null) {
            faults.add(Fault.OUTCOME_UNFIT);
        }
        if (outcome != null && outcome.changes() != (direction != null)) {
            faults.add(Fault.DIRECTION_UNFIT);
        }
        if (kind.judges() && reason == null) {
            faults.add(Fault.REASON_MISSING);
        }
        if (kind == Kind.RECONSIDERED && by.equals(decidedBy) && whySame == null) {
            faults.add(Fault.SAME_HUMAN);
        }
        if (kind.hasDay() ? on == null || on.isBefore(since) || on.isAfter(today) : on != null) {
            faults.add(Fault.DAY_UNFIT);
        }
        if ((kind == Kind.WITHDRAWN) != (wishedBy != null)) {
            faults.add(Fault.WISH_UNFIT);
        }
        return faults;
    }

    private boolean fits() {
        return switch (outcome) {
            case CHANGED -> true;
            case UPHELD -> true;
            case PARTLY -> true;
            case SENT_BACK -> kind == Kind.ANSWERED;
            case null -> false;
        };
    }

    Step done(Instant at) {
        return new Step(id, kind, outcome, direction, reason, whySame, on, wishedBy, at, by);
    }
}
