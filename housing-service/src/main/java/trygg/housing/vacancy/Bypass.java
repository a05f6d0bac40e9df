package trygg.housing.vacancy;

import java.time.Instant;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * Somebody who comes first is passed over for one home. It counts when a second person has signed, and they keep their
 * place for every other home.
 */
public record Bypass(UUID id, UUID vacancyId, UUID householdId, UUID caseId, Reason reason, Instant proposedAt,
        String proposedBy, @Nullable Signature signature) {

    public record Signature(Instant at, String by) {
    }

    /** Why; there is no other. */
    public enum Reason {
        CANNOT_BE_REACHED,
        HOME_DOES_NOT_SUIT,
        SAFETY,
        LANDLORD_REFUSED,
        ACUTE_NEED_OF_ANOTHER
    }

    public record Propose(UUID id, UUID vacancyId, UUID householdId, Reason reason, String by, boolean byHuman) {
    }

    public record Sign(UUID bypassId, String by, boolean byHuman) {
    }

    /** What can come of proposing or signing one. */
    public sealed interface Bypassing {

        record Noted(Bypass bypass) implements Bypassing {
        }

        record Repeated(Bypass bypass) implements Bypassing {
        }

        record OtherContent(UUID id) implements Bypassing {
        }

        record Unknown() implements Bypassing {
        }

        record VacancyClosed() implements Bypassing {
        }

        /** They do not come first, or hold the offer themselves: there is nobody to pass over. */
        record NotFirst() implements Bypassing {
        }

        record NotByMachine() implements Bypassing {
        }

        /** Whoever proposed it cannot be the second person too. */
        record SamePerson() implements Bypassing {
        }
    }

    Bypassing sign(Sign command, Instant now) {
        if (!command.byHuman()) {
            return new Bypassing.NotByMachine();
        }
        if (signature != null) {
            return signature.by().equals(command.by()) ? new Bypassing.Repeated(this) : new Bypassing.OtherContent(id);
        }
        if (proposedBy.equals(command.by())) {
            return new Bypassing.SamePerson();
        }
        return new Bypassing.Noted(new Bypass(id, vacancyId, householdId, caseId, reason, proposedAt, proposedBy,
                new Signature(now, command.by())));
    }
}
