package trygg.housing.home;

import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * What came of a change to the register.
 *
 * @param <T> what was to be written
 */
public sealed interface Registering<T> {

    record Registered<T>(T entry) implements Registering<T> {
    }

    /** The same came before; nothing is written again. */
    record Repeated<T>(T entry) implements Registering<T> {
    }

    record OtherContent<T>(UUID id) implements Registering<T> {
    }

    record Unknown<T>() implements Registering<T> {
    }

    /** The home is said to belong to a landlord who is not known here. */
    record UnknownLandlord<T>() implements Registering<T> {
    }

    /**
     * The home stands in the register already, under another id.
     *
     * @param id nothing where a hidden home stands there
     */
    record Known<T>(@Nullable UUID id) implements Registering<T> {
    }

    /** A place for nights has no contract but the night's, and nothing else has that one. */
    record WrongContract<T>() implements Registering<T> {
    }

    /** Somebody has it for a part of that time. */
    record Taken<T>() implements Registering<T> {
    }

    /** It ends before it begins, or begins before now. */
    record WrongTime<T>() implements Registering<T> {
    }
}
