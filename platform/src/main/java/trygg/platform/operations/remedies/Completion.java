package trygg.platform.operations.remedies;

import java.time.Instant;

/** What can come of saying that a remedy is done. */
sealed interface Completion {

    record Completed() implements Completion {
    }

    record NotThere() implements Completion {
    }

    record AlreadyDone(Instant at, String by) implements Completion {
    }

    /** It is the task of another role. */
    record NotYours(String ownerRole) implements Completion {
    }
}
