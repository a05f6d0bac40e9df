package trygg.benefits.application;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import trygg.platform.act.Act;

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

    /** @param dueOn the household's day, not the municipality's */
    public record Asked(DocumentKind kind, LocalDate dueOn) {
    }
}
