package trygg.housing.arrears;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/** Tells that a household owes rent; the caller picks the id, so that telling it twice tells it once. */
public record NotifyArrears(UUID id, UUID caseId, String municipality, BigDecimal amount, String currency, LocalDate dueOn,
        boolean children, @Nullable Instant receivedAt, String by) {
}
