package trygg.housing.daycentre;

import java.util.UUID;

/**
 * What can come of an act on a day centre.
 *
 * @param <T> what was to be written
 */
public sealed interface CentreAct<T> {

    record Done<T>(T entry) implements CentreAct<T> {
    }

    record Repeated<T>(T entry) implements CentreAct<T> {
    }

    record OtherContent<T>(UUID id) implements CentreAct<T> {
    }

    /** No day centre of this id is known here, or it has left the register. */
    record Unknown<T>() implements CentreAct<T> {
    }

    /** It is closed for a part of that time already. */
    record ClosedAlready<T>() implements CentreAct<T> {
    }

    record Unfit<T>(Fault fault) implements CentreAct<T> {
    }

    enum Fault {
        /** A closure sends people somewhere. */
        REPLACEMENT_MISSING,
        ENDS_BEFORE_IT_BEGINS,
        /** Hours that close before they open, or staff outside them. */
        HOURS_IMPOSSIBLE,
        /** What is promised of today or of the past is not taken back; only the first hours of a centre begin today. */
        PROMISED_ALREADY
    }
}
