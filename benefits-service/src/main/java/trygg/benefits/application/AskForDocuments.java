package trygg.benefits.application;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import trygg.benefits.application.DocumentRequest.Asked;

/**
 * Asks the household for papers. The caller chooses the id, so sending it twice asks once.
 *
 * @param askedAt when it was asked; nothing means now
 */
public record AskForDocuments(UUID id, ApplicationId applicationId, List<Asked> documents, String reason,
        @Nullable Instant askedAt, String by) {

    public AskForDocuments {
        documents = List.copyOf(documents);
        reason = reason.strip();
        if (documents.isEmpty()) {
            throw new IllegalArgumentException("asks for at least one document");
        }
    }

    DocumentRequest asked(Instant at) {
        return new DocumentRequest(id, documents, reason, at, by);
    }

    /** True when a paper would be due before the day on which it is asked for, or more than a year after it. */
    boolean dueUnfit(Instant at, ZoneId zone) {
        var day = at.atZone(zone).toLocalDate();
        return documents.stream().map(Asked::dueOn).anyMatch(due -> due.isBefore(day) || due.isAfter(day.plusYears(1)));
    }
}
