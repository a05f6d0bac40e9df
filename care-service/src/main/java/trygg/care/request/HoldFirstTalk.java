package trygg.care.request;

import java.time.Instant;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * Notes that the first talk was held.
 *
 * @param talkId chosen by the caller, so that sending it twice notes one talk
 * @param heldAt when it was; nothing means now
 * @param by who held it
 */
public record HoldFirstTalk(UUID talkId, TalkForm form, @Nullable Instant heldAt, String by) {
}
