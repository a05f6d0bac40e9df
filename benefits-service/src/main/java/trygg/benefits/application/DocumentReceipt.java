package trygg.benefits.application;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import trygg.platform.act.Act;

/**
 * That papers the household was asked for have come. The papers are kept elsewhere.
 *
 * @param receivedOn the day they reached the municipality
 * @param at when somebody told so
 */
public record DocumentReceipt(UUID id, UUID requestId, List<DocumentKind> kinds, LocalDate receivedOn, Instant at, String by)
        implements
            Act {

    public DocumentReceipt {
        kinds = List.copyOf(kinds);
    }
}
