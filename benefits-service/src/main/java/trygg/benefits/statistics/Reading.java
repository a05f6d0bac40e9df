package trygg.benefits.statistics;

import java.util.List;

/** What can come of reading a line back. Only a line that says exactly what its record says is read. */
public sealed interface Reading<T> {

    record Read<T>(T year) implements Reading<T> {
    }

    /** Sentences that name fields and never their values. */
    record Unreadable<T>(List<String> faults) implements Reading<T> {
    }
}
