package trygg.housing.leg;

import java.time.LocalDate;
import java.util.UUID;

/** Tells that treatment or an occupation began or ended; the caller picks the id of what began. */
public record TellLeg(UUID id, UUID caseId, Leg leg, boolean began, LocalDate on, String by) {

    /** What can come of it. */
    public sealed interface Telling {

        record Told(Card card) implements Telling {
        }

        record Repeated(Card card) implements Telling {
        }

        record Unfit(Fault fault) implements Telling {
        }

        /** The case is unknown here, or its legs are not followed together. */
        record Unknown() implements Telling {
        }
    }

    public enum Fault {
        IN_FUTURE,
        /** It ended before it began. */
        TOO_EARLY,
        /** A home is given by its keys and ended with its tenancy, and nowhere else. */
        HOME_IS_READ,
        RUNS_ALREADY,
        RUNS_NOT
    }
}
