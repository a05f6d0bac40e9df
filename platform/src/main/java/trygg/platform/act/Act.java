package trygg.platform.act;

import java.time.Instant;
import java.util.UUID;

/** Something a named person or client did about a thing, at a time. Two acts are the same when they are equal. */
public interface Act {

    /** Chosen by whoever does it, so that sending it twice does it once. */
    UUID id();

    /** When it was done, in microseconds; it may lie before the moment it is recorded. */
    Instant at();

    /** Login name or client id. */
    String by();
}
