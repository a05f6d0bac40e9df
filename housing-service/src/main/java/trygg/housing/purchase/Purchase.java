package trygg.housing.purchase;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;

/**
 * A tenant has bought the home.
 *
 * @param tenancyId which it ended; there is one purchase of it
 * @param saved what the rent had saved towards the price
 * @param paid the rest of the price
 */
public record Purchase(UUID tenancyId, String municipality, UUID termsId, LocalDate on, BigDecimal saved, BigDecimal paid,
        String by) {
}
