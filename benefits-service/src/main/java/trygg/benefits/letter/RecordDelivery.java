package trygg.benefits.letter;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import trygg.benefits.letter.Delivering.NotReceivedYet;
import trygg.benefits.letter.Delivering.ReceivedBeforeDecision;
import trygg.benefits.letter.Delivering.Sound;
import trygg.platform.act.Recording;
import trygg.platform.act.Recording.Recorded;
import trygg.platform.pages.Language;

/**
 * Tells that the letter of a decision was received. The caller chooses the id, so sending it twice tells it once.
 *
 * @param recoveryId the decision to ask the aid back, when it is its letter
 * @param language which one was sent; nothing means the one the letter has by itself
 */
public record RecordDelivery(UUID id, UUID decisionId, @Nullable UUID recoveryId, Delivery.Way way, LocalDate receivedOn,
        @Nullable Language language, String by) {

    /** @param decidedAt when what the letter tells of was decided; @param earlier what was told under the same id before */
    Delivering about(Instant decidedAt, @Nullable Delivery earlier, Language own, ZoneId zone, Instant now) {
        var at = Recording.time(null, id, earlier, decidedAt, now);
        var told = new Delivery(id, decisionId, recoveryId, way, receivedOn, language == null ? own : language, at, by);
        var recording = Recording.once(told, earlier, decidedAt, now);
        if (recording instanceof Recorded<?>) {
            if (receivedOn.isBefore(decidedAt.atZone(zone).toLocalDate())) {
                return new ReceivedBeforeDecision();
            }
            if (receivedOn.isAfter(now.atZone(zone).toLocalDate())) {
                return new NotReceivedYet();
            }
        }
        return new Sound(recording);
    }
}
