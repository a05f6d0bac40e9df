package trygg.housing.tenancy;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import trygg.housing.tenancy.Clause.Kind;

/**
 * Notes a clause of a contract.
 *
 * @param checked a named human has read it and stands for what it is coded as
 */
public record NoteClause(UUID id, UUID tenancyId, Kind kind, String says, @Nullable LocalDate endsOn, boolean checked,
        String by) {

    /** What can come of it. */
    public sealed interface Noting {

        record Noted(Clause clause) implements Noting {
        }

        record Repeated(Clause clause) implements Noting {
        }

        record OtherContent(UUID id) implements Noting {
        }

        record Unfit(Fault fault) implements Noting {
        }

        record Unknown() implements Noting {
        }
    }

    public enum Fault {
        /** A condition names the day by which it is gone, today or later. */
        END_MISSING,
        /** What is tenancy law has no end. */
        NO_CONDITION,
        /** It is coded as tenancy law and does not read like it. */
        READS_LIKE_A_CONDITION,
        TENANCY_ENDED
    }

    /**
     * How much of what runs is conditioned, and by what.
     *
     * @param running tenancies
     * @param notOwn of them by second-hand or trial contract
     * @param conditioned of them with a condition that stands
     * @param either of them one or the other, or both
     */
    public record Conditions(long running, long notOwn, long conditioned, long either, List<Finding> findings,
            List<Tenancy> deviations) {

        /** In whole percent; nothing while nobody has a tenancy. */
        public @Nullable Integer percent() {
            return running == 0 ? null : Math.toIntExact(Math.round(100.0 * either / running));
        }
    }

    public record Finding(Clause clause, UUID caseId, boolean protectedPerson) {
    }
}
