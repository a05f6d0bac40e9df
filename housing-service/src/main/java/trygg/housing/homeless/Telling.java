package trygg.housing.homeless;

import java.time.LocalDate;
import java.util.UUID;

/** What can come of telling about somebody's homelessness. */
public sealed interface Telling {

    /** @param protectedPerson shown to nobody in a list */
    record Start(UUID id, String municipality, UUID caseId, LocalDate on, EthosLight ethos, Homelessness.Cause cause,
            boolean protectedPerson, String by) {
    }

    record Told(Homelessness homelessness) implements Telling {
    }

    record Repeated(Homelessness homelessness) implements Telling {
    }

    record OtherContent(UUID id) implements Telling {
    }

    /** The case is homeless already. */
    record AlreadyOpen(UUID open) implements Telling {
    }

    /** It is over already. */
    record EndedBefore() implements Telling {
    }

    /** The day lies in the future, or before what is known. */
    record Untimely() implements Telling {
    }

    record Unknown() implements Telling {
    }
}
