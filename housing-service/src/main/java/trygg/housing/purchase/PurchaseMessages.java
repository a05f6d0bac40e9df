package trygg.housing.purchase;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

import trygg.platform.events.OutgoingEvent;

/** What housing states of purchases; the contracts are under {@code contracts/housing/purchase}. */
final class PurchaseMessages {

    private PurchaseMessages() {
    }

    static OutgoingEvent bought(Rented rented, Terms terms, Purchase purchase, Instant at) {
        return new OutgoingEvent("TenantBought.v1", rented.caseId(), rented.municipality(), at,
                new TenantBought(rented.tenancyId(), rented.caseId(), rented.homeId(), terms.id(), purchase.on(), terms.price(),
                        purchase.saved(), purchase.paid(), purchase.by()));
    }

    record TenantBought(UUID tenancyId, UUID caseId, UUID homeId, UUID termsId, LocalDate boughtOn, BigDecimal price,
            BigDecimal saved, BigDecimal paid, String by) {
    }
}
