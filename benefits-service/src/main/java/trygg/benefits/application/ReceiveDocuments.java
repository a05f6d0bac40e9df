package trygg.benefits.application;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * Tells that papers the household was asked for have come. The caller chooses the id, so sending it twice tells it once.
 *
 * @param kinds which of those asked for; none means all that have not come yet
 * @param receivedOn the day they came, in the municipality; nothing means today
 */
public record ReceiveDocuments(UUID id, ApplicationId applicationId, UUID requestId, List<DocumentKind> kinds,
        @Nullable LocalDate receivedOn, String by) {

    public ReceiveDocuments {
        kinds = kinds.stream().distinct().sorted().toList();
    }
}
