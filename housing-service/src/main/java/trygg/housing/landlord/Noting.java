package trygg.housing.landlord;

import java.util.UUID;

/**
 * What can come of a term, an incident or a membership that is noted.
 *
 * @param <T> what was to be noted
 */
public sealed interface Noting<T> {

    record Noted<T>(T entry) implements Noting<T> {
    }

    record Repeated<T>(T entry) implements Noting<T> {
    }

    /** The id stands for another entry; of a membership: the account acts for another landlord. */
    record OtherContent<T>(UUID id) implements Noting<T> {
    }

    /** The landlord or the home is not there, or the home is another landlord's. */
    record Unknown<T>() implements Noting<T> {
    }

    /** It cannot have happened yet, or ends before it begins. */
    record WrongDay<T>() implements Noting<T> {
    }
}
