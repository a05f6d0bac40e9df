package trygg.housing.landlord;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.UUID;

import org.junit.jupiter.api.Test;

import trygg.housing.home.Home;
import trygg.housing.home.HomeFixture;
import trygg.housing.home.Landlord;
import trygg.testkit.Contracts;

/** What housing states of landlords is what the contract says. */
class LandlordContractTest {

    @Test
    void aHomeOfferedIsValidAndEqualsTheGoldenSample() {
        var landlord = new Landlord(UUID.fromString("9a1d7c3e-0000-4000-8000-0000000000c1"), "SE-0181", "Provhus AB",
                Landlord.Kind.PRIVATE);
        var flat = HomeFixture.flat(landlord);
        var home = new Home(UUID.fromString("9a1d7c3e-0000-4000-8000-0000000000c2"), flat.municipality(), landlord.id(),
                flat.kind(), flat.building(), flat.label(), flat.address(), null, 2, 3, flat.rent(), flat.features(),
                flat.contract(), flat.readyOn(), false, 1);

        var written = Contracts.written(
                LandlordMessages.offered(landlord, home, Instant.parse("2026-11-20T13:10:00Z")).data());

        var contract = "housing/landlord/LandlordHomeOffered.v1";
        assertThat(Contracts.faults(contract, written)).isEmpty();
        assertThat(written).isEqualTo(Contracts.sample(contract));
        assertThat(written.toString()).doesNotContain("Storgatan", "Provhus");
    }
}
