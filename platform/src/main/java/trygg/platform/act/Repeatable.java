package trygg.platform.act;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import trygg.platform.api.Problem;
import trygg.platform.secrecy.Caller;

/**
 * What makes a request safe to send again. The thing a request creates has an id the client chose; a client that would
 * rather send an {@code Idempotency-Key} gets the same id for the same key each time, so both ways end in one mechanism.
 */
public final class Repeatable {

    private Repeatable() {
    }

    /** The id chosen in the body, or the one that follows from caller, route and key. */
    public static UUID id(@Nullable UUID chosen, @Nullable String idempotencyKey, Caller caller, String route) {
        if (chosen != null) {
            return chosen;
        }
        if (idempotencyKey == null || idempotencyKey.isBlank()) {
            throw Problem.invalid("invalid-request", "Something in the request is not as it should be", "/id",
                    "choose an id (UUID) or send an Idempotency-Key").asException();
        }
        if (idempotencyKey.length() > 255) {
            throw Problem.of(400, "invalid-idempotency-key", "An Idempotency-Key has at most 255 characters").asException();
        }
        return UUID.nameUUIDFromBytes((caller.id() + '\n' + route + '\n' + idempotencyKey).getBytes(StandardCharsets.UTF_8));
    }

    /** The refusal of an id that stands for something else already. */
    public static Problem otherContent(UUID id) {
        return Problem.conflict("id-used-with-other-content", "This id was used before, with other content",
                Map.of("id", id));
    }
}
