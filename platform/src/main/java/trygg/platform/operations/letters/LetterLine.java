package trygg.platform.operations.letters;

import java.time.Instant;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import trygg.platform.api.Cursor;

/**
 * A parked message in a list; what it holds is shown when it is opened.
 *
 * @param type as the message calls itself; absent when it is too broken to tell
 * @param municipality {@code -} when it is too broken to tell
 */
public record LetterLine(UUID id, String municipality, String consumer, @Nullable String type, String reason,
        Instant parkedAt, String state, @Nullable Instant decidedAt, @Nullable String decidedBy) {

    Cursor cursor() {
        return new Cursor(parkedAt, id);
    }
}
