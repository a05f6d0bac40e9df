package trygg.housing.decision;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import trygg.housing.need.Alternative;
import trygg.housing.need.Outcome;

/**
 * A written decision on a home with what became of it. Immutable: it says what may be done, the service writes.
 *
 * @param askedOn the local day the household asked
 * @param decidedOn the local day
 * @param executions in order of time; one at most runs
 * @param lapse that nobody is owed it any more; nothing while somebody is or has it
 */
public record MadeDecision(UUID id, UUID needId, UUID caseId, String municipality, boolean protectedPerson, Outcome outcome,
        @Nullable String ground, @Nullable String reason, @Nullable Alternative alternative, LocalDate askedOn,
        Instant decidedAt, LocalDate decidedOn, String by, @Nullable Appeal appeal, List<Execution> executions,
        @Nullable Lapse lapse) {

    /** An appeal, kept with the day it came. @param settled nothing while it is looked at */
    public record Appeal(UUID id, LocalDate receivedOn, String by, @Nullable Settled settled) {
    }

    /** What came of an appeal, here or by the body above. */
    public record Settled(Settlement outcome, LocalDate on, String by) {
    }

    public enum Settlement {
        CHANGED,
        PARTLY,
        UPHELD,
        TOO_LATE,
        WITHDRAWN;

        /** Whether the household has a right to a home by it. */
        public boolean favourable() {
            return this == CHANGED || this == PARTLY;
        }
    }

    /**
     * From when to when the household had what was granted.
     *
     * @param tenancyId the tenancy that carries it out, the newest where the household moved; nothing where it was told by hand
     */
    public record Execution(UUID id, @Nullable UUID tenancyId, LocalDate on, String by, @Nullable LocalDate interruptedOn) {
    }

    /** A named human has said that nobody is owed it any more. @param on the day from which that is so */
    public record Lapse(UUID id, Why why, LocalDate on, String by) {

        /** Reasons that lie with the household alone. That the municipality has no home is none. */
        public enum Why {
            DIED,
            MOVED_AWAY,
            /** A home that is not by this decision. */
            FOUND_HOME,
            /** The household itself wants no home by it any more. A no to a home it was offered is no such word. */
            TAKEN_BACK
        }
    }

    /** A tenancy that runs. @param on the day of the keys */
    record Keys(UUID tenancyId, LocalDate on) {
    }

    public MadeDecision {
        executions = List.copyOf(executions);
    }

    /** The day from which it has to be carried out; nothing while it grants nothing. */
    public @Nullable LocalDate grantedOn() {
        if (outcome != Outcome.REFUSED) {
            return decidedOn;
        }
        var settled = appeal == null ? null : appeal.settled();
        return settled != null && settled.outcome().favourable() ? settled.on() : null;
    }

    public @Nullable Execution running() {
        return executions.isEmpty() || executions.getLast().interruptedOn() != null ? null : executions.getLast();
    }

    /** Whether it gives a home that the household does not have. */
    public boolean owed() {
        return running() == null && grantedOn() != null && lapse == null;
    }

    /** Whether keys of that day can be what it gives: a home from before the household asked is not the one it asked for. */
    boolean answeredBy(LocalDate keys) {
        return !keys.isBefore(askedOn);
    }

    /** The first day on which it may be carried out, or carried out again. */
    @Nullable
    LocalDate owedSince() {
        var last = executions.isEmpty() ? null : executions.getLast().interruptedOn();
        return last == null ? grantedOn() : last;
    }

    /** Subjects of the clocks that can run for it: the need, a won appeal, and each interruption. */
    List<UUID> clocks() {
        var subjects = new ArrayList<>(List.of(needId));
        if (appeal != null) {
            subjects.add(appeal.id());
        }
        executions.forEach(one -> subjects.add(one.id()));
        return subjects;
    }
}
