package trygg.benefits.appeal;

import java.time.Instant;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import trygg.benefits.appeal.Appealed.Named;
import trygg.benefits.appeal.Received.Appellant;
import trygg.platform.act.Recording;

/**
 * Takes in an appeal. The caller chooses the id, so sending it twice takes it in once. Nothing is refused here for coming
 * late: that is judged afterwards, by a human.
 *
 * @param receivedAt when it reached the municipality; nothing means now
 */
public record ReceiveAppeal(UUID id, Named named, Appellant appellant, @Nullable String wording,
        @Nullable Instant receivedAt, String by) {

    public ReceiveAppeal {
        wording = wording == null || wording.isBlank() ? null : wording.strip();
    }

    /** @param earlier what was taken in under the same id before */
    Recording<Received> about(Appealed appealed, @Nullable Received earlier, Instant now) {
        var at = Recording.time(receivedAt, id, earlier, appealed.at(), now);
        var recovery = appealed.recovery();
        return Recording.once(new Received(id, appealed.decision().id(), recovery == null ? null : recovery.id(), appellant,
                wording, at, by), earlier, appealed.at(), now);
    }
}
