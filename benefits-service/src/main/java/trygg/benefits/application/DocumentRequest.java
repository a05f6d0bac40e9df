package trygg.benefits.application;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;

import trygg.platform.act.Act;
import trygg.platform.act.Recording;
import trygg.platform.act.Recording.Recorded;

/**
 * Papers the household was asked for. It may be asked again, each time with a reason; no clock of the municipality waits
 * for the answer.
 *
 * @param reason why they are needed, to the person; stays in this service (C039: no paper without a reason)
 */
public record DocumentRequest(UUID id, List<Asked> documents, String reason, Instant at, String by) implements Act {

    public DocumentRequest {
        documents = List.copyOf(documents);
    }

    /** What has not come of it. @param receipts of the application */
    public List<Asked> outstanding(List<DocumentReceipt> receipts) {
        return documents.stream().filter(one -> receipts.stream()
                .noneMatch(receipt -> receipt.requestId().equals(id) && receipt.kinds().contains(one.kind))).toList();
    }

    /** A paper comes once; what was asked for may come piece by piece. @param receipts of the application */
    Receiving receive(ReceiveDocuments command, List<DocumentReceipt> receipts, ZoneId zone, Instant now) {
        var same = receipts.stream().filter(one -> one.id().equals(command.id())).findFirst().orElse(null);
        var missing = outstanding(receipts).stream().map(Asked::kind).distinct().sorted().toList();
        var kinds = !command.kinds().isEmpty() ? command.kinds() : same != null ? same.kinds() : missing;
        if (!documents.stream().map(Asked::kind).toList().containsAll(kinds)) {
            return new Receiving.Fair(new Recording.NotAskedFor<>());
        }
        var earlier = same != null || missing.stream().anyMatch(kinds::contains) ? same
                : receipts.stream().filter(one -> one.requestId().equals(id)).toList().getLast();
        var today = now.atZone(zone).toLocalDate();
        var day = command.receivedOn() != null ? command.receivedOn() : same != null ? same.receivedOn() : today;
        var recording = Recording.once(new DocumentReceipt(command.id(), id, kinds, day,
                Recording.time(null, command.id(), same, at, now), command.by()), earlier, at, now);
        return recording instanceof Recorded<?> && (day.isBefore(at.atZone(zone).toLocalDate()) || day.isAfter(today))
                ? new Receiving.DayUnfit()
                : new Receiving.Fair(recording);
    }

    /** @param dueOn the household's day, not the municipality's */
    public record Asked(DocumentKind kind, LocalDate dueOn) {
    }
}
