package trygg.housing.purchase;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

import org.junit.jupiter.api.Test;

import trygg.testkit.Contracts;

/** What housing states of purchases is what the contract says. */
class PurchaseContractTest {

    @Test
    void isValidAndEqualsTheGoldenSample() {
        var id = "9a1d7c3e-0000-4000-8000-0000000000";
        var keys = LocalDate.of(2021, 11, 5);
        var on = LocalDate.of(2026, 11, 20);
        var rented = new Rented(UUID.fromString(id + "e1"), "SE-0181", UUID.fromString("0f8fad5b-d9cb-469f-a165-70867728950e"),
                UUID.fromString(id + "e2"), false, keys, null);
        var terms = new Terms(UUID.fromString(id + "e3"), "SE-0181", rented.homeId(), keys, new BigDecimal("1200000.00"),
                Terms.Basis.COST, new BigDecimal("725.00"), 24, "maria");
        var saved = terms.saved(keys, on);
        var event = PurchaseMessages.bought(rented, terms,
                new Purchase(rented.tenancyId(), "SE-0181", terms.id(), on, saved.saved(), saved.left(), "karin"),
                Instant.parse("2026-11-20T13:10:00Z"));
        var written = Contracts.written(event.data());

        assertThat(Contracts.faults("housing/purchase/TenantBought.v1", written)).isEmpty();
        assertThat(written).isEqualTo(Contracts.sample("housing/purchase/TenantBought.v1"));
    }
}
